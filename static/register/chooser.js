// Choosers from the keyboard: Enter in the box takes the row picked and goes on to the next field;
// where no row is picked for certain, Enter or ↓ goes to the rows.
"use strict";

(() => {
  const FIELDS = "input:not([type=hidden]):not([disabled]), select, textarea, button[type=submit]";
  const waiting = new WeakSet(); // boxes in which Enter was pressed before their rows came

  const chooserOf = (element) => element.closest("[data-chooser]");
  const rowsOf = (chooser) => [...chooser.querySelectorAll("input[type=radio]")];
  const isCurrent = (chooser, box) => chooser.querySelector("[name$='-of']").value === box.value.trim();

  function next(chooser) {
    const fields = [...(chooser.closest("form") || document).querySelectorAll(FIELDS)];
    const last = fields.findLastIndex((field) => chooser.contains(field));
    const shown = fields.slice(last + 1).find((field) => field.offsetParent && field.tabIndex >= 0);
    if (shown) shown.focus();
  }

  function take(chooser) {
    const rows = rowsOf(chooser);
    if (rows.some((row) => row.checked)) next(chooser);
    else if (rows.length) rows[0].focus();
  }

  function told(chooser) {
    const picked = rowsOf(chooser).find((row) => row.checked);
    if (picked) picked.dispatchEvent(new Event("input", { bubbles: true }));
  }

  document.addEventListener("keydown", (event) => {
    const chooser = event.target.matches?.("[data-chooser] input") && chooserOf(event.target);
    if (!chooser || !["Enter", "ArrowDown"].includes(event.key)) return;
    const isRow = event.target.type === "radio";
    if (isRow && event.key === "ArrowDown") return; // the browser's own
    event.preventDefault();
    if (isRow) {
      if (!event.target.checked) event.target.click();
      next(chooser);
    } else if (event.key === "ArrowDown") {
      const rows = rowsOf(chooser);
      (rows.find((row) => row.checked) || rows[0])?.focus();
    } else if (!event.target.value.trim()) {
      next(chooser);
    } else if (isCurrent(chooser, event.target)) {
      take(chooser);
    } else {
      waiting.add(event.target);
      htmx.trigger(event.target, "look");
    }
  });

  document.addEventListener("htmx:afterSettle", (event) => {
    const chooser = event.target.closest?.("[data-chooser]");
    if (!chooser) return;
    const box = chooser.querySelector("input[type=text]");
    told(chooser);
    if (event.detail.requestConfig.elt.matches("[data-open]")) {
      box.value = "";
      (chooser.querySelector(".chooser-rows input[type=radio], .chooser-rows button") || box).focus();
    } else if (waiting.has(box) && isCurrent(chooser, box)) {
      waiting.delete(box);
      take(chooser);
    }
  });
})();
