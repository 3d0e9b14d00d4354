import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from "discord.js";

type Field = APIModalInteractionResponseCallbackData["components"][number];

export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  /** In UTF-16 code units. */
  readonly longest: number;
  /** One line instead of a paragraph. */
  readonly isShort?: boolean;
}

/** A field to write in. Labels have at most 45 characters, hints and placeholders 100. */
export function textField({
  id,
  label,
  hint,
  placeholder,
  required = true,
  longest,
  isShort = false,
}: TextField): Field {
  return {
    type: ComponentType.Label,
    label,
    ...(hint === undefined ? {} : { description: hint }),
    component: {
      type: ComponentType.TextInput,
      custom_id: id,
      style: isShort ? TextInputStyle.Short : TextInputStyle.Paragraph,
      required,
      ...(required ? { min_length: 1 } : {}),
      max_length: longest,
      ...(placeholder === undefined ? {} : { placeholder }),
    },
  };
}

/** A field to choose one of several in. */
export function choiceField(
  id: string,
  label: string,
  choices: Readonly<Record<string, string>>,
): Field {
  return {
    type: ComponentType.Label,
    label,
    component: {
      type: ComponentType.StringSelect,
      custom_id: id,
      min_values: 1,
      max_values: 1,
      required: true,
      options: Object.entries(choices).map(([value, text]) => ({ value, label: text })),
    },
  };
}

/** A form; its title has at most 45 characters. */
export function modal(
  custom_id: string,
  title: string,
  ...components: Field[]
): APIModalInteractionResponseCallbackData {
  return { custom_id, title, components };
}
