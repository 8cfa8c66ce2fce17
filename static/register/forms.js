// Every form: it is sent once, however often Enter is pressed; and what was said against a field
// goes as soon as the field is mended.
"use strict";

(() => {
  const PATIENCE = 5000; // milliseconds after which a form without an answer may be sent again
  const sent = new WeakSet();

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.getAttribute("method") !== "post") return;
    if (sent.has(form)) return event.preventDefault();
    sent.add(form);
    setTimeout(() => sent.delete(form), PATIENCE);
  });

  document.addEventListener("input", (event) => {
    const field = event.target.closest(".field.has-errors");
    if (!field) return;
    field.classList.remove("has-errors");
    const said = [...field.querySelectorAll(".errorlist")];
    const ids = said.map((list) => list.id);
    said.forEach((list) => list.remove());
    for (const control of field.querySelectorAll("[aria-invalid]")) {
      control.removeAttribute("aria-invalid");
      const rest = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && !ids.includes(id));
      if (rest.length) control.setAttribute("aria-describedby", rest.join(" "));
      else control.removeAttribute("aria-describedby");
    }
  });
})();
