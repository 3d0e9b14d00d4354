import type { MarkdownNode } from "./markdown-tree.ts";

const EMOJI_RUN = /^(?:\p{RGI_Emoji}|\s)+$/v;

/** Whether a message is nothing but up to 30 emoji, which Discord shows large. */
export function isEmojiOnly(nodes: readonly MarkdownNode[]): boolean {
  let count = 0;
  for (const node of nodes) {
    if (node.kind === "emoji") count += 1;
    else if (node.kind !== "text") return false;
    else if (node.value.trim() !== "") {
      if (!EMOJI_RUN.test(node.value)) return false;
      count += [...node.value.matchAll(/\p{RGI_Emoji}/gv)].length;
    }
  }
  return count > 0 && count <= 30;
}
