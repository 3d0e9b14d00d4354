declare module "sentencex" {
  /** The sentences of a text in a language, in order. */
  export function segment(language: string, text: string): string[];
}
