// Long lists of boxes to tick: typing narrows them, accents or not. Without it they open group by group.
"use strict";
(() => {
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").replaceAll("ð", "d");

  function narrow(list, text) {
    const words = fold(text).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const group of list.querySelectorAll("details")) {
      let shown = 0;
      for (const row of group.querySelectorAll(".form-check")) {
        row.hidden = !words.every((word) => row.folded.includes(word));
        shown += !row.hidden;
      }
      group.hidden = shown === 0;
      group.open = words.length > 0 || group.querySelector(":checked") !== null;
      found += shown;
    }
    list.querySelector(".checklist-none").hidden = found > 0;
  }

  function enliven(list) {
    for (const group of list.querySelectorAll("details")) {
      const title = group.querySelector("summary").textContent;
      for (const row of group.querySelectorAll(".form-check")) row.folded = fold(`${title} ${row.textContent}`);
    }
    const filter = list.querySelector(".checklist-filter");
    filter.hidden = false;
    const box = filter.querySelector("input");
    box.addEventListener("input", () => narrow(list, box.value));
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();  // it narrows, it does not send the form
    });
  }

  document.querySelectorAll(".checklist").forEach(enliven);
})();
