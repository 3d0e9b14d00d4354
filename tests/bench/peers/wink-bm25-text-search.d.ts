declare module "wink-bm25-text-search" {
  interface WinkBm25 {
    defineConfig(config: { fldWeights: Readonly<Record<string, number>> }): void;
    definePrepTasks(tasks: readonly ((text: string) => string[])[]): void;
    addDoc(document: Readonly<Record<string, string>>, id: string): void;
    consolidate(): void;
    search(query: string, limit: number): [id: string, score: number][];
  }
  export default function createBm25(): WinkBm25;
}
