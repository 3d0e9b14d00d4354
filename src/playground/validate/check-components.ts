import type { ApiObject } from "../world.ts";

/** Discord's limits on components. */
const MOST_V2_COMPONENTS = 40;
const MOST_V2_CHARACTERS = 4_000;
const MOST_ROWS = 5;
const MOST_IN_ROW = 5;

const TYPE = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  container: 17,
  label: 18,
} as const;

/** Component types that only messages with the Components V2 flag may have at the top or inside. */
const V2_ONLY = new Set([9, 10, 11, 12, 13, 14, 17]);
/** Keys of the selects of users, roles, mentionables and channels. */
const ENTITY_SELECT = [
  "custom_id",
  "placeholder",
  "default_values",
  "min_values",
  "max_values",
  "disabled",
  "required",
];
/** Keys that each type knows, `type` and `id` apart. */
const KEYS: Readonly<Record<number, readonly string[]>> = {
  1: ["components"],
  2: ["style", "label", "emoji", "custom_id", "sku_id", "url", "disabled"],
  3: ["custom_id", "options", "placeholder", "min_values", "max_values", "disabled", "required"],
  4: [
    "custom_id",
    "style",
    "label",
    "min_length",
    "max_length",
    "required",
    "value",
    "placeholder",
  ],
  5: ENTITY_SELECT,
  6: ENTITY_SELECT,
  7: ENTITY_SELECT,
  8: [...ENTITY_SELECT, "channel_types"],
  9: ["components", "accessory"],
  10: ["content"],
  11: ["media", "description", "spoiler"],
  12: ["items"],
  13: ["file", "spoiler", "name", "size"],
  14: ["divider", "spacing"],
  17: ["components", "accent_color", "spoiler"],
  18: ["label", "description", "component"],
  19: ["custom_id", "min_values", "max_values", "required"],
};

export type Problems = Record<string, string>;

interface Walk {
  readonly problems: Problems;
  readonly customIds: Map<string, string>;
  count: number;
  characters: number;
}

const lengthBetween = (value: unknown, least: number, most: number) =>
  typeof value === "string" && value.length >= least && value.length <= most;

function checkCustomId(component: ApiObject, path: string, walk: Walk): void {
  const id = component.custom_id;
  if (!lengthBetween(id, 1, 100)) {
    walk.problems[`${path}.custom_id`] = "Must be between 1 and 100 in length.";
    return;
  }
  const other = walk.customIds.get(id as string);
  if (other !== undefined) {
    walk.problems[`${path}.custom_id`] = `Component custom id cannot be duplicated (${other})`;
  }
  walk.customIds.set(id as string, path);
}

function checkButton(button: ApiObject, path: string, walk: Walk): void {
  const { style, label, emoji, url } = button;
  if (label === undefined && emoji === undefined && style !== 6) {
    walk.problems[`${path}.label`] = "A button needs a label or an emoji.";
  }
  if (label !== undefined && !lengthBetween(label, 1, 80)) {
    walk.problems[`${path}.label`] = "Must be between 1 and 80 in length.";
  }
  if (style === 5) {
    if (typeof url !== "string") walk.problems[`${path}.url`] = "This field is required";
    if (button.custom_id !== undefined) {
      walk.problems[`${path}.custom_id`] = "A link button cannot have a custom id";
    }
  } else if (style !== 6) checkCustomId(button, path, walk);
}

function checkOptions(select: ApiObject, path: string, walk: Walk): void {
  const options = select.options as ApiObject[] | undefined;
  if (!Array.isArray(options) || options.length < 1 || options.length > 25) {
    walk.problems[`${path}.options`] = "Must be between 1 and 25 in length.";
    return;
  }
  for (const [at, option] of options.entries()) {
    for (const key of ["label", "value"]) {
      if (!lengthBetween(option[key], 1, 100)) {
        walk.problems[`${path}.options[${at}].${key}`] = "Must be between 1 and 100 in length.";
      }
    }
    if (option.description != null && !lengthBetween(option.description, 1, 100)) {
      walk.problems[`${path}.options[${at}].description`] = "Must be between 1 and 100 in length.";
    }
  }
  const values = options.map(({ value }) => value);
  if (new Set(values).size !== values.length) {
    walk.problems[`${path}.options`] = "The specified option value is already used";
  }
}

function checkOne(component: ApiObject, path: string, walk: Walk, v2: boolean): void {
  walk.count++;
  const type = Number(component.type);
  const keys = KEYS[type];
  if (keys === undefined) {
    walk.problems[`${path}.type`] = `Value must be one of ${Object.keys(KEYS).join(", ")}.`;
    return;
  }
  for (const key of Object.keys(component)) {
    if (key !== "type" && key !== "id" && !keys.includes(key)) {
      walk.problems[`${path}.${key}`] = "Unknown key";
    }
  }
  if (V2_ONLY.has(type) && !v2) {
    walk.problems[path] = "This component needs the IS_COMPONENTS_V2 flag.";
  }
  if (type === TYPE.textDisplay) {
    if (!lengthBetween(component.content, 1, MOST_V2_CHARACTERS)) {
      walk.problems[`${path}.content`] = "Must be between 1 and 4000 in length.";
    }
    walk.characters += String(component.content ?? "").length;
  }
  if (type === TYPE.button) checkButton(component, path, walk);
  if (type >= TYPE.stringSelect && type <= TYPE.channelSelect) checkCustomId(component, path, walk);
  if (type === TYPE.stringSelect) checkOptions(component, path, walk);
  if (
    type === TYPE.textInput &&
    component.value != null &&
    !lengthBetween(component.value, 0, 4_000)
  ) {
    walk.problems[`${path}.value`] = "Must be 4000 or fewer in length.";
  }
  if (type === TYPE.label && !lengthBetween(component.label, 1, 45)) {
    walk.problems[`${path}.label`] = "Must be between 1 and 45 in length.";
  }
  if (type === TYPE.section) {
    const texts = component.components as unknown[] | undefined;
    if (!Array.isArray(texts) || texts.length < 1 || texts.length > 3) {
      walk.problems[`${path}.components`] = "Must be between 1 and 3 in length.";
    }
    if (component.accessory === undefined) {
      walk.problems[`${path}.accessory`] = "This field is required";
    }
  }
  checkChildren(component, path, walk, v2);
}

function checkChildren(component: ApiObject, path: string, walk: Walk, v2: boolean): void {
  const children = (component.components as ApiObject[] | undefined) ?? [];
  if (component.type === TYPE.row) {
    const selects = children.filter(({ type }) => Number(type) !== TYPE.button).length;
    if (children.length < 1 || children.length > (selects > 0 ? 1 : MOST_IN_ROW)) {
      walk.problems[`${path}.components`] = "Must be between 1 and 5 in length.";
    }
  }
  if (component.type === TYPE.container && children.length === 0) {
    walk.problems[`${path}.components`] = "Must be 1 or more in length.";
  }
  for (const [at, child] of children.entries()) {
    checkOne(child, `${path}.components[${at}]`, walk, v2);
  }
  for (const key of ["accessory", "component"]) {
    const child = component[key] as ApiObject | undefined;
    if (child !== undefined) checkOne(child, `${path}.${key}`, walk, v2);
  }
}

/** Checks a message's or modal's components; problems are keyed by the path of the field. */
export function checkComponents(components: unknown, v2: boolean, path = "components"): Problems {
  const walk: Walk = { problems: {}, customIds: new Map(), count: 0, characters: 0 };
  if (components == null) return walk.problems;
  if (!Array.isArray(components)) return { [path]: "Only iterables may be used in an Array" };
  if (!v2 && components.length > MOST_ROWS) {
    walk.problems[path] = "Must be 5 or fewer in length.";
  }
  for (const [at, component] of components.entries()) {
    const type = Number((component as ApiObject).type);
    if (!v2 && type !== TYPE.row && type !== TYPE.label && !V2_ONLY.has(type)) {
      walk.problems[`${path}[${at}].type`] = "Value must be 1: components go into an action row.";
    }
    checkOne(component as ApiObject, `${path}[${at}]`, walk, v2);
  }
  if (v2 && walk.count > MOST_V2_COMPONENTS) {
    walk.problems[path] = `The total number of components is ${walk.count}, more than 40.`;
  }
  if (v2 && walk.characters > MOST_V2_CHARACTERS) {
    walk.problems[path] =
      `The total of displayed characters is ${walk.characters}, more than 4000.`;
  }
  return walk.problems;
}
