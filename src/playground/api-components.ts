import { createSnowflake } from "./snowflake.ts";
import type { ApiObject } from "./world.ts";

/** What Discord fills in where a component leaves it out, by component type. */
const DEFAULTS: Readonly<Record<number, ApiObject>> = {
  3: { min_values: 1, max_values: 1 },
  5: { min_values: 1, max_values: 1 },
  6: { min_values: 1, max_values: 1 },
  7: { min_values: 1, max_values: 1 },
  8: { min_values: 1, max_values: 1 },
  11: { description: null, spoiler: false },
  13: { name: null, size: null, spoiler: false },
  14: { divider: true, spacing: 1 },
  17: { accent_color: null, spoiler: false },
};

function mediaOf(media: ApiObject): ApiObject {
  return { id: createSnowflake(), proxy_url: media.url, ...media };
}

/** Components as Discord gives them back: each numbered, defaults filled in. */
export function apiComponents(components: unknown): ApiObject[] {
  let next = 0;
  const walk = (component: ApiObject): ApiObject => {
    const number = ++next;
    const result: ApiObject = {
      ...DEFAULTS[Number(component.type)],
      ...component,
      id: component.id ?? number,
    };
    if (Array.isArray(component.components)) {
      result.components = component.components.map((inner) => walk(inner as ApiObject));
    }
    if (component.accessory !== undefined)
      result.accessory = walk(component.accessory as ApiObject);
    for (const key of ["media", "file"]) {
      if (component[key] !== undefined) result[key] = mediaOf(component[key] as ApiObject);
    }
    if (Array.isArray(component.items)) {
      result.items = (component.items as ApiObject[]).map((item) => ({
        description: null,
        spoiler: false,
        ...item,
        media: mediaOf(item.media as ApiObject),
      }));
    }
    return result;
  };
  return Array.isArray(components)
    ? components.map((component) => walk(component as ApiObject))
    : [];
}
