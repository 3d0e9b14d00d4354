import { parseSync } from "oxc-parser";
import { mutateRegex } from "./mutate-regex.ts";

/** One small change of a source file that a test ought to notice. */
export interface Mutant {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** What is changed, such as `condition` or `string`. */
  readonly operator: string;
  /** A block is a statement: all others are expressions. */
  readonly isBlock: boolean;
}

/** A node of the syntax tree; its other fields depend on its type. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** A change of a node's text. */
type Change = readonly [node: Node, replacement: string, operator: string];

const OPPOSITES: Readonly<Record<string, readonly string[]>> = {
  "===": ["!=="],
  "!==": ["==="],
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "&&": ["||"],
  "||": ["&&"],
  "??": ["&&"],
};

const SWAPPED: ReadonlyMap<string, string> = new Map([
  ["some", "every"],
  ["every", "some"],
  ["startsWith", "endsWith"],
  ["endsWith", "startsWith"],
  ["min", "max"],
  ["max", "min"],
  ["find", "findLast"],
  ["findLast", "find"],
  ["toLowerCase", "toUpperCase"],
  ["toUpperCase", "toLowerCase"],
]);

/** Calls that may be left out: what they are called on has the same type. */
const LEFT_OUT = new Set(["filter", "slice", "trim", "sort", "toSorted", "reverse", "toReversed"]);

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/**
 * Children that are code: not types, names of properties, or what is imported; nor what an error is
 * made of, for an exception is a bug, and its words are for whoever mends it.
 */
function childrenOf(node: Node): Node[] {
  if (node.type === "NewExpression" && /Error$/.test(String((node.callee as Node).name))) return [];
  if (/^(?:Import|ExportAll)/.test(node.type) && node.type !== "ImportExpression") return [];
  if (node.type.startsWith("TS")) {
    return /^TS(?:As|Satisfies|NonNull)/.test(node.type) ? [node.expression as Node] : [];
  }
  // The call of a template, and the steps of an optional chain, can't be taken out one by one.
  if (node.type === "TaggedTemplateExpression") return [];
  return Object.entries(node).flatMap(([field, value]) => {
    if ((field === "key" || field === "property") && node.computed !== true) return [];
    if (field === "source" && node.type.startsWith("Export")) return [];
    return (Array.isArray(value) ? value : [value]).filter(isNode);
  });
}

function changesOfCall(node: Node, source: string, inChain: boolean): Change[] {
  const callee = node.callee as Node;
  if (callee.type !== "MemberExpression" || callee.computed === true || inChain) return [];
  const property = callee.property as Node;
  const name = String(property.name);
  const swapped = SWAPPED.get(name);
  if (swapped !== undefined) {
    const before = source.slice(node.start, property.start);
    return [[node, before + swapped + source.slice(property.end, node.end), "method"]];
  }
  const object = callee.object as Node;
  return LEFT_OUT.has(name)
    ? [[node, source.slice(object.start, object.end), "call left out"]]
    : [];
}

function changesOfLiteral(node: Node): Change[] {
  if (typeof node.value === "boolean") return [[node, String(!node.value), "boolean"]];
  if (typeof node.value === "string") {
    return [[node, node.value === "" ? '"mutated"' : '""', "string"]];
  }
  if (!isRegex(node)) return [];
  return mutateRegex(String(node.raw)).map((changed) => [node, changed, "regex"]);
}

const isRegex = (node: Node) => node.regex !== undefined && node.regex !== null;

function changesOf(node: Node, source: string, inChain: boolean): Change[] {
  const textOf = ({ start, end }: Node) => source.slice(start, end);
  switch (node.type) {
    case "IfStatement":
    case "ConditionalExpression":
      return ["true", "false"].map((value) => [node.test as Node, value, "condition"]);
    case "WhileStatement":
      return [[node.test as Node, "false", "condition"]];
    case "ForStatement":
      return isNode(node.test) ? [[node.test, "false", "condition"]] : [];
    case "BinaryExpression":
    case "LogicalExpression": {
      const left = textOf(node.left as Node);
      const right = textOf(node.right as Node);
      // Without its parentheses an operand could bind to another operator.
      return (OPPOSITES[String(node.operator)] ?? []).map((operator) => [
        node,
        `(${left}) ${operator} (${right})`,
        node.type === "LogicalExpression" ? "logic" : "comparison",
      ]);
    }
    case "UnaryExpression":
      return node.operator === "!" ? [[node, `(${textOf(node.argument as Node)})`, "logic"]] : [];
    case "CallExpression":
      return changesOfCall(node, source, inChain);
    case "Literal":
      return changesOfLiteral(node);
    case "TemplateLiteral":
      return [[node, "``", "string"]];
    case "ArrayExpression":
      return (node.elements as unknown[]).length > 0 ? [[node, "[]", "list"]] : [];
    case "ArrowFunctionExpression": {
      const body = node.body as Node;
      return body.type === "BlockStatement" ? [] : [[body, "undefined", "function"]];
    }
    case "BlockStatement":
      return (node.body as unknown[]).length > 0 ? [[node, "{}", "block"]] : [];
    default:
      return [];
  }
}

/** Every change that the operators know of one file. */
export function findMutants(file: string, source: string): Mutant[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const mutants: Mutant[] = [];
  const visit = (node: Node, inChain: boolean): void => {
    if (node.type === "ExpressionStatement" && typeof node.directive === "string") return;
    for (const [{ start, end, type }, replacement, operator] of changesOf(node, source, inChain)) {
      const line = source.slice(0, start).split("\n").length;
      const isBlock = type === "BlockStatement";
      mutants.push({ file, line, start, end, replacement, operator, isBlock });
    }
    const chain =
      node.type === "ChainExpression" || (inChain && /^(?:Member|Call)/.test(node.type));
    for (const child of childrenOf(node)) visit(child, chain);
  };
  visit(program as unknown as Node, false);
  return mutants;
}
