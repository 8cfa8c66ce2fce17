// A table wider than its frame can be scrolled from the keyboard: the frame takes the focus and has
// the table's name. Where the table fits, there is no needless stop for Tab.
"use strict";

(() => {
  const watcher = new ResizeObserver((entries) => {
    for (const { target: frame } of entries) {
      const isWide = frame.scrollWidth > frame.clientWidth;
      const name = frame.querySelector("caption")?.textContent.trim();
      const marks = { tabindex: "0", role: "region", "aria-label": name || "Bảng" };
      for (const [key, value] of Object.entries(marks)) {
        if (isWide) frame.setAttribute(key, value);
        else frame.removeAttribute(key);
      }
    }
  });
  const watch = (part) => part.querySelectorAll(".table-scroll").forEach((each) => watcher.observe(each));
  watch(document);
  document.addEventListener("htmx:load", (event) => watch(event.detail.elt));
})();
