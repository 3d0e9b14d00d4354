/**
 * Components as Discord's API names them, with what the page reads of them. A bot's JSON is taken as
 * it comes: every field may be missing.
 */
export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly components?: readonly Component[];
  readonly component?: Component;
  readonly accessory?: Component;
  readonly custom_id?: string;
  readonly style?: number;
  readonly label?: string;
  readonly description?: string | null;
  readonly emoji?: { readonly id?: string | null; readonly name?: string | null };
  readonly url?: string;
  readonly disabled?: boolean;
  readonly content?: string;
  readonly accent_color?: number | null;
  readonly spoiler?: boolean;
  readonly divider?: boolean;
  readonly spacing?: 1 | 2;
  readonly media?: { readonly url: string };
  readonly file?: { readonly url: string };
  readonly name?: string;
  readonly size?: number;
  readonly items?: readonly MediaItem[];
  readonly options?: readonly SelectOption[];
  readonly placeholder?: string;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly required?: boolean;
  readonly value?: string;
  readonly default?: boolean;
  readonly default_values?: readonly { readonly id: string; readonly type: string }[];
  readonly channel_types?: readonly number[];
}

export interface MediaItem {
  readonly media?: { readonly url: string };
  readonly description?: string | null;
  readonly spoiler?: boolean;
}

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string | null;
  readonly emoji?: { readonly id?: string | null; readonly name?: string | null };
  readonly default?: boolean;
}

/** Discord's numbers for kinds of components. */
export const KIND = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
} as const;

export function isSelect(component: Component): boolean {
  const { type } = component;
  return type === KIND.stringSelect || (type >= KIND.userSelect && type <= KIND.channelSelect);
}
