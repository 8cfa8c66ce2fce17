// What is typed into a form[data-draft] outlives the page: it stays in this browser, under the
// signed-in user and the form's key, until the form is saved, the draft dropped, the user signed
// out or fourteen days gone by. It is offered again, never put back unasked.
"use strict";

(() => {
  const DAYS = 14;
  const PAUSE = 400; // milliseconds without a key before a draft is written
  const SENT = "draft-sent"; // which draft this tab has just submitted
  const user = document.body.dataset.user;
  const timers = new Map();

  const keyOf = (form) => `draft:${user}:${form.dataset.draft || location.pathname}`;

  const isKept = (control) =>
    control.name && !control.disabled &&
    !["hidden", "password", "file", "submit", "button", "reset"].includes(control.type);

  const isChecked = (control) => control.type === "checkbox" || control.type === "radio";
  const isMany = (control) => control.type === "select-multiple";

  const stateOf = (control) => {
    if (isChecked(control)) return control.checked;
    return isMany(control) ? [...control.selectedOptions].map((each) => each.value).join() : control.value;
  };

  /** What the form holds now: [name, value] of each filled control, ticked box and choice. */
  function read(form) {
    return [...form.elements].filter(isKept).flatMap((control) => {
      if (isChecked(control)) return control.checked ? [[control.name, control.value]] : [];
      if (isMany(control)) return [...control.selectedOptions].map((each) => [control.name, each.value]);
      return control.value ? [[control.name, control.value]] : [];
    });
  }

  function stored(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  }

  function save(form) {
    clearTimeout(timers.get(form));
    timers.delete(form);
    try {
      localStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), values: read(form) }));
    } catch {
      // The browser keeps nothing (full, or forbidden): the form works all the same.
    }
  }

  const saveAll = () => [...timers.keys()].forEach(save);

  function drop(isOld) {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith("draft:") && isOld(key)) localStorage.removeItem(key);
    }
  }

  function byName(controls) {
    const groups = new Map();
    for (const control of controls) groups.set(control.name, [...(groups.get(control.name) ?? []), control]);
    return groups;
  }

  /** Put wanted values (name → values) into the controls that can take them; what is left waits. */
  function put(form, wanted) {
    const controls = [...form.elements].filter((control) => isKept(control) && wanted.has(control.name));
    const groups = byName(controls);
    for (const [name, group] of groups) {
      const values = wanted.get(name);
      const before = group.map(stateOf);
      group.forEach((control, index) => {
        if (isChecked(control)) control.checked = values.includes(control.value);
        else if (isMany(control)) for (const each of control.options) each.selected = values.includes(each.value);
        else control.value = values[index] ?? "";
      });
      if (isChecked(group[0]) && values.length && !group.some((control) => control.checked)) {
        group.forEach((control, index) => (control.checked = before[index]));
        continue;
      }
      wanted.delete(name);
      for (const control of group.filter((each, index) => stateOf(each) !== before[index])) {
        for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
      }
    }
  }

  /** Put a draft back; what answers to it only then (found rows, further fields) follows. */
  function restore(form, values) {
    const wanted = new Map([...form.elements].filter(isKept).map((control) => [control.name, []]));
    for (const [name, value] of values) wanted.set(name, [...(wanted.get(name) ?? []), value]);
    put(form, wanted);
    form.addEventListener("htmx:afterSettle", () => put(form, wanted));
    form.addEventListener("input", (event) => event.isTrusted && wanted.clear());
  }

  function when(time) {
    const at = new Date(time);
    const two = (number) => String(number).padStart(2, "0");
    return `${two(at.getHours())}:${two(at.getMinutes())} ngày ${at.getDate()}/${at.getMonth() + 1}/${at.getFullYear()}`;
  }

  function button(label, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "btn btn-sm btn-outline-primary";
    made.textContent = label;
    made.addEventListener("click", act);
    return made;
  }

  function offer(form) {
    const draft = stored(keyOf(form));
    if (!draft || JSON.stringify(draft.values) === JSON.stringify(read(form))) return;
    const notice = document.createElement("div");
    notice.className = "alert alert-info draft-notice";
    notice.setAttribute("role", "status");
    form.before(notice);
    const finish = (sentence) => {
      notice.textContent = sentence;
      [...form.elements].find((each) => isKept(each) && each.offsetParent)?.focus();
    };
    const bring = () => {
      restore(form, draft.values);
      save(form);
      finish(`Đã khôi phục bản nhập dở lúc ${when(draft.at)}.`);
    };
    const forget = () => {
      localStorage.removeItem(keyOf(form));
      finish("Đã bỏ bản nhập dở.");
    };
    const sentence = document.createElement("span");
    sentence.textContent = `Có bản đang nhập dở lúc ${when(draft.at)}.`;
    // Filled a moment later, so that a screen reader hears it come.
    setTimeout(() => notice.append(sentence, button("Khôi phục", bring), button("Bỏ", forget)));
  }

  /** After a submit: a page the server redirected to, and no refusal, means that it was saved. */
  function settle() {
    const sent = sessionStorage.getItem(SENT);
    const isRefused = !user || document.querySelector("[data-keep-drafts]");
    const { redirectCount } = performance.getEntriesByType("navigation")[0];
    if (sent && redirectCount && !isRefused) localStorage.removeItem(sent);
    sessionStorage.removeItem(SENT);
  }

  function note(event) {
    const form = event.target.form;
    if (!event.isTrusted || !form?.matches("form[data-draft]") || !isKept(event.target)) return;
    clearTimeout(timers.get(form));
    timers.set(form, setTimeout(save, PAUSE, form));
  }

  settle();
  if (!user) return;
  drop((key) => !(stored(key)?.at > Date.now() - DAYS * 24 * 60 * 60 * 1000));
  document.querySelectorAll("form[data-draft]").forEach(offer);
  document.addEventListener("input", note);
  document.addEventListener("change", note);
  window.addEventListener("pagehide", saveAll);
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("form[data-drop-drafts]")) {
      timers.forEach(clearTimeout); // none may come while the page is still waiting to be left
      timers.clear();
      drop((key) => key.startsWith(`draft:${user}:`));
    } else if (form.matches("form[data-draft]")) {
      save(form);
      sessionStorage.setItem(SENT, keyOf(form));
    }
  });
})();
