import type { PageLab } from "../../page-protocol.ts";
import type { Client } from "../client.ts";
import type { View } from "../layout/server-rail.ts";
import { h } from "../ui/h.ts";
import type { Toasts } from "../ui/toast.ts";

export interface LabFormOptions {
  readonly client: Client;
  readonly toasts: Toasts;
}

type Settings = PageLab["settings"];
type Choices = readonly (readonly [value: string, label: string])[];

const STAND_INS: Choices = [
  ["faithful", "Stand-in: faithful"],
  ["liar", "Stand-in: liar"],
  ["obedient", "Stand-in: obedient to anybody"],
];
const FAULTS: Choices = [
  ["", "No fault"],
  ["busy", "Too many requests"],
  ["budget", "Budget spent"],
  ["refused", "Refuses"],
  ["filtered", "Filtered"],
  ["truncated", "Breaks off"],
  ["malformed", "Unreadable"],
  ["timeout", "Takes too long"],
  ["unavailable", "Unreachable"],
];
const LATENCIES: Choices = [
  ["0", "At once"],
  ["500", "After 0.5 s"],
  ["2000", "After 2 s"],
  ["8000", "After 8 s"],
];

/** Who may draft: the configured model, where there is one, none, or a stand-in. */
function modelsOf({ own }: PageLab): Choices {
  const configured: Choices = own === null ? [] : [["own", own]];
  return [...configured, ["none", "No model: the story’s words alone"], ...STAND_INS];
}

/** The switches of the panel; a change counts from the next answer on. */
export function createLabForm({ client, toasts }: LabFormOptions): View {
  const model = picker("Who drafts");
  const fault = picker("The model’s fault");
  const latency = picker("The model answers");
  const element = h("form", { class: "lab-form", onchange: send }, [
    model.element,
    h("div", { class: "lab-pair" }, fault.element, latency.element),
  ]);
  let shown: PageLab | null = null;

  async function send(): Promise<void> {
    const reply = await client.change({
      model: model.select.value,
      fault: fault.select.value === "" ? null : fault.select.value,
      latency: Number(latency.select.value),
    } as Settings);
    if (reply.kind === "failed") toasts.show(reply.reason);
  }

  return {
    element,
    update({ lab }) {
      element.hidden = lab === null;
      if (lab === null || lab === shown) return;
      shown = lab;
      const { settings, own } = lab;
      const chosen = settings.model === "own" && own === null ? "none" : settings.model;
      model.show(modelsOf(lab), chosen);
      fault.show(FAULTS, settings.fault ?? "");
      latency.show(LATENCIES, String(settings.latency));
      for (const { select } of [fault, latency]) select.disabled = chosen === "none";
    },
  };
}

function picker(label: string) {
  const select = h("select", { class: "lab-select" });
  return {
    select,
    element: h("label", { class: "lab-field" }, h("span", {}, label), select),
    show(choices: Choices, chosen: string) {
      select.replaceChildren(
        ...choices.map(([value, text]) =>
          h("option", { value, selected: value === chosen || null }, text),
        ),
      );
    },
  };
}
