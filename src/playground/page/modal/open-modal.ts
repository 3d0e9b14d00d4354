import type { Client, Modal } from "../client.ts";
import { KIND } from "../components/component-types.ts";
import { type MarkdownContext, renderMarkdown } from "../markdown/render-markdown.ts";
import { botName, botOf } from "../messages/run-row.ts";
import { avatar } from "../ui/avatar.ts";
import { h, uniqueId } from "../ui/h.ts";
import { icon } from "../ui/icon.ts";
import { type ModalControl, modalControl } from "./modal-control.ts";
import { checkField, isRequired, type ModalField, modalFields } from "./modal-fields.ts";

interface Row {
  readonly field: ModalField;
  readonly control: ModalControl;
  readonly element: HTMLElement;
  readonly error: HTMLElement;
}

/**
 * Shows a bot's form. The browser's own modal dialog keeps the focus inside, closes on Escape and
 * gives the focus back.
 */
export function openModal(modal: Modal, client: Client, context: MarkdownContext): void {
  const { state } = client.store;
  const titleId = uniqueId("modal-title");
  const rows: Row[] = [];
  const fields = modalFields(modal.components).map((field) => {
    if (field.control.type === KIND.textDisplay) {
      return renderMarkdown(field.control.content ?? "", context);
    }
    const row = createRow(field, modalControl(field.control, field.label ?? "Choose", client));
    rows.push(row);
    return row.element;
  });
  const failure = h("div", { class: "modal-failure", role: "alert" });
  const submitButton = h("button", { class: "button primary", type: "submit" }, "Submit");
  const bot = botOf(state);
  const dialog = h(
    "dialog",
    { class: "modal", "aria-labelledby": titleId, onclose: () => dialog.remove() },
    h("form", { novalidate: true, onsubmit: submit }, [
      h("header", { class: "modal-header" }, [
        bot && avatar(bot, 24),
        h("h2", { id: titleId }, modal.title),
        h(
          "button",
          { class: "box-button", type: "button", "aria-label": "Close", onclick: close },
          icon("close"),
        ),
      ]),
      h("div", { class: "modal-body" }, [
        h(
          "p",
          { class: "modal-warning" },
          icon("warning", 16),
          `This form will be submitted to ${botName(state)}. Do not share passwords or other sensitive information.`,
        ),
        fields,
        failure,
      ]),
      h("footer", { class: "modal-footer" }, [
        h("button", { class: "button secondary", type: "button", onclick: close }, "Cancel"),
        submitButton,
      ]),
    ]),
  );

  function close(): void {
    dialog.close();
  }

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    await Promise.all(rows.map(({ control }) => control.settled?.()));
    const wrong = rows.filter((row) => !showProblem(row));
    if (wrong.length > 0) return wrong[0]!.control.target.focus();
    const values = rows.map(({ field, control }) => [
      field.control.custom_id ?? "",
      control.value(),
    ]);
    submitButton.classList.add("busy");
    const reply = await client.submit(modal.interactionId, Object.fromEntries(values));
    submitButton.classList.remove("busy");
    if (reply.kind !== "failed") return close();
    failure.textContent = `Something went wrong. Try again. (${reply.reason})`;
  }

  document.body.append(dialog);
  dialog.showModal();
  rows[0]?.control.target.focus();
}

function createRow(field: ModalField, control: ModalControl): Row {
  const id = uniqueId("field");
  const errorId = `${id}-error`;
  const descriptionId = `${id}-description`;
  control.target.id = id;
  const described = `${field.description ? `${descriptionId} ` : ""}${errorId}`;
  control.target.setAttribute("aria-describedby", described);
  const required = isRequired(field.control);
  if (required) control.target.setAttribute("aria-required", "true");
  const error = h("span", { class: "modal-error", id: errorId, role: "alert" });
  const element = h(
    "div",
    { class: "modal-row" },
    h("div", { class: "modal-label-line" }, [
      h("label", { for: id }, field.label ?? "Value"),
      required && h("span", { class: "modal-required", "aria-hidden": "true" }, "*"),
    ]),
    field.description &&
      h("div", { class: "modal-description", id: descriptionId }, field.description),
    control.element,
    h("div", { class: "modal-below" }, error, control.counter),
  );
  const row = { field, control, element, error };
  control.target.addEventListener("input", () => {
    if (error.textContent !== "") showProblem(row);
  });
  return row;
}

/** Whether the row holds; its error is shown if not. */
function showProblem({ field, control, element, error }: Row): boolean {
  const reason = checkField(field.control, control.value());
  error.textContent = reason ?? "";
  element.classList.toggle("invalid", reason !== null);
  control.target.setAttribute("aria-invalid", String(reason !== null));
  return reason === null;
}
