/** What Discord's markdown means, as a tree. Text keeps its line breaks. */
export type MarkdownNode =
  | { readonly kind: "text"; readonly value: string }
  | {
      readonly kind: "bold" | "italic" | "underline" | "strike" | "spoiler" | "quote" | "subtext";
      readonly children: readonly MarkdownNode[];
    }
  | { readonly kind: "code"; readonly value: string }
  | { readonly kind: "code_block"; readonly language: string | null; readonly value: string }
  | {
      readonly kind: "heading";
      readonly level: 1 | 2 | 3;
      readonly children: readonly MarkdownNode[];
    }
  | {
      readonly kind: "list";
      /** The first number of an ordered list, `null` for bullets. */
      readonly start: number | null;
      readonly items: readonly (readonly MarkdownNode[])[];
    }
  | {
      readonly kind: "link";
      readonly href: string;
      readonly title: string | null;
      readonly children: readonly MarkdownNode[];
    }
  | { readonly kind: "user" | "role" | "channel"; readonly id: string }
  | { readonly kind: "command"; readonly name: string; readonly id: string }
  | { readonly kind: "everyone"; readonly name: "everyone" | "here" }
  | { readonly kind: "timestamp"; readonly seconds: number; readonly style: TimestampStyle }
  | {
      readonly kind: "emoji";
      readonly name: string;
      readonly id: string;
      readonly animated: boolean;
    };

export type TimestampStyle = "t" | "T" | "d" | "D" | "f" | "F" | "s" | "S" | "R";
