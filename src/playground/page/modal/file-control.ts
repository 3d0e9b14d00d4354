import type { Client } from "../client.ts";
import type { Component } from "../components/component-types.ts";
import { h } from "../ui/h.ts";
import type { ModalControl } from "./modal-control.ts";

/** Takes files to upload, which go to the server as soon as they are chosen. */
export function fileControl(control: Component, upload: Client["upload"]): ModalControl {
  const target = h("input", {
    class: "modal-input",
    type: "file",
    multiple: (control.max_values ?? 1) > 1,
  });
  const told = h("span", { class: "modal-counter", role: "status" });
  let ids: readonly string[] = [];
  let uploading: Promise<void> = Promise.resolve();

  async function bring(files: readonly File[]): Promise<void> {
    told.textContent = "Uploading …";
    const brought = await Promise.all(files.map(upload));
    ids = brought.filter((id) => id !== null);
    told.textContent = ids.length < files.length ? "A file could not be uploaded." : "";
  }

  target.addEventListener("change", () => {
    const files = [...(target.files ?? [])];
    // After those that were chosen before, which may take longer: what was chosen last counts.
    uploading = uploading.then(() => bring(files));
  });
  return { element: target, target, counter: told, value: () => ids, settled: () => uploading };
}
