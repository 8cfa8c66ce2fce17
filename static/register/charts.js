// Draws every figure[data-chart] from the specification and the rows that stand beside it as JSON,
// with Vega's interpreter instead of eval. The table in the figure says the same; without scripts
// it is what there is.
"use strict";

(() => {
  const PAPER_WIDTH = 430;
  const LEGEND = 60;
  const json = (id) => JSON.parse(document.getElementById(id).textContent);
  const locales = () => json("chart-locales");

  async function draw(figure) {
    const spec = json(`${figure.dataset.chart}-spec`);
    const rows = json(`${figure.dataset.chart}-rows`);
    const { format_locale: formatLocale, time_format_locale: timeFormatLocale } = locales();
    const place = figure.querySelector(".chart");
    const { view } = await vegaEmbed(place.firstElementChild, { ...spec, datasets: { rows } }, {
      ast: true,
      actions: false,
      defaultStyle: false,
      tooltip: (handler, event, item, value) => tell(event, value),
      renderer: rows.length > 1000 ? "canvas" : "svg",
      formatLocale,
      timeFormatLocale,
    });
    figure.dataset.drawn = "";
    views.set(place, { view, height: view.height() });
    new ResizeObserver(() => fit(place)).observe(place);
  }

  // As wide as its place, in letters as large as the page's: a full screen has larger ones. Where
  // the style sheet says how high a chart may be, it becomes flatter, not smaller.
  const views = new Map();
  const letters = () => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  function fit(place, width = place.clientWidth / letters()) {
    const { view, height } = views.get(place);
    if (!(width > 0)) return;
    view.width(Math.round(width));
    const most = parseFloat(getComputedStyle(place).maxHeight);
    if (most) view.height(Math.round(Math.min(height, most / letters() - LEGEND)));
    else if (view.height() !== height) view.height(height);
    view.run();
  }
  // On paper two stand side by side, and the letters shall not shrink with them.
  addEventListener("beforeprint", () => views.forEach((_, place) => fit(place, PAPER_WIDTH)));
  addEventListener("afterprint", () => views.forEach((_, place) => fit(place)));

  // One box tells what lies under the pointer, as text only.
  let box;
  function tell(event, value) {
    box ??= document.body.appendChild(Object.assign(document.createElement("div"), { className: "chart-tip" }));
    box.hidden = !value;
    if (!value) return;
    box.replaceChildren(
      ...Object.entries(value).map(([name, text]) => {
        const line = document.createElement("div");
        line.append(`${name}: `, Object.assign(document.createElement("strong"), { textContent: text }));
        return line;
      }),
    );
    const right = Math.min(event.clientX + 14, innerWidth - box.offsetWidth - 8);
    box.style.left = `${right}px`;
    box.style.top = `${event.clientY + 14}px`;
  }

  const drawAll = (part) => {
    for (const figure of part.querySelectorAll("figure[data-chart]:not([data-drawn])")) draw(figure);
  };
  addEventListener("DOMContentLoaded", () => drawAll(document));
  document.addEventListener("htmx:load", (event) => {
    if (event.detail.elt !== document.body) drawAll(event.detail.elt.parentElement ?? document);
  });
  const failed = (event) => {
    const part = event.target.closest?.(".part");
    if (part) part.textContent = "Không tải được phần này; hãy tải lại trang.";
  };
  document.addEventListener("htmx:responseError", failed);
  document.addEventListener("htmx:sendError", failed);
})();
