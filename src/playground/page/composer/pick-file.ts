import type { Client } from "../client.ts";
import { h } from "../ui/h.ts";
import type { OptionField } from "./option-field.ts";

/** Makes a file's option open the system's dialog, by a click or by Space, and hold what was chosen there. */
export function pickFile(
  { input, choose, setText, showError }: OptionField,
  upload: Client["upload"],
): void {
  const picker = h("input", { type: "file", hidden: true, "aria-hidden": "true" });
  input.readOnly = true;
  input.placeholder = "Choose a file";
  input.after(picker);
  input.addEventListener("click", () => picker.click());
  input.addEventListener("keydown", (event) => {
    if (event.key === " ") picker.click();
  });
  picker.addEventListener("change", async () => {
    const [file] = picker.files ?? [];
    if (file === undefined) return;
    // What was chosen before holds no longer, and nothing does until this one is there.
    setText("");
    const id = await upload(file);
    if (file !== picker.files?.[0]) return;
    if (id === null) showError("The file could not be uploaded.");
    else choose({ name: file.name, value: id });
  });
}
