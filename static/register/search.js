// "/" goes to the search box from anywhere but a field.
"use strict";

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea, [contenteditable]");
  const box = document.getElementById("site-search");
  if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || typing || !box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
