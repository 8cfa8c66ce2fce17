// The administration's pickers take the names of their labels, which Select2 does not give them.
"use strict";

function nameThePickers() {
  for (const label of document.querySelectorAll("label[for]")) {
    const shown = document.getElementById(`select2-${label.htmlFor}-container`);
    const name = label.textContent.trim().replace(/:$/, "");
    shown?.setAttribute("aria-label", name);
    shown?.parentElement.setAttribute("aria-label", name);
    shown?.parentElement.removeAttribute("aria-labelledby");
  }
}

window.django?.jQuery?.(nameThePickers); // called after Django's own, which makes the pickers
