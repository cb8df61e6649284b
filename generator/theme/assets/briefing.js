// What works better with a script, on pages that are whole without it. No dependency, no request to another host.
(() => {
  // The theme's own script runs after this one and reads these settings; they are the same on every page.
  const settings = document.getElementById("__config");
  settings.textContent = JSON.stringify({
    ...JSON.parse(settings.textContent),
    translations: {
      "search.result.placeholder": "Type to start searching",
      "search.result.none": "No matching documents",
      "search.result.one": "1 matching document",
      "search.result.other": "# matching documents",
      "search.result.more.one": "1 more on this page",
      "search.result.more.other": "# more on this page",
      "search.result.term.missing": "Missing",
    },
  });

  const say = (tag, attributes = {}, ...children) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  };

  // Tables: sort by a column, filter by words
  const key = (row, column) => {
    const cell = row.cells[column];
    return cell.hasAttribute("data-sort") ? cell.dataset.sort : cell.textContent.trim();
  };
  const compare = (a, b) => {
    if (a === "" || b === "") return (a === "") - (b === "");
    const x = Number(a), y = Number(b);
    return Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b, "en", { numeric: true }) : x - y;
  };
  const sortable = (table) => {
    const body = table.tBodies[0];
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = say("button", { type: "button" }, head.textContent);
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const rows = [...body.rows].map((row) => [key(row, column), row]);
        rows.sort(([a], [b]) => (a === "" || b === "" ? compare(a, b) : (down ? -1 : 1) * compare(a, b)));
        body.append(...rows.map(([, row]) => row));
      });
    });
  };
  const filterable = (table) => {
    const rows = [...table.tBodies[0].rows];
    if (rows.length < 10 || table.closest(".page--home")) return;
    const input = say("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    const told = say("span", { "aria-live": "polite" });
    const texts = rows.map((row) => row.textContent.toLowerCase());
    input.addEventListener("input", () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, n) => {
        row.hidden = !words.every((word) => texts[n].includes(word));
        shown += !row.hidden;
      });
      told.textContent = words.length ? `${shown} of ${rows.length} rows` : "";
    });
    const label = say("label", {}, "Filter rows ", input);
    table.parentElement.before(say("p", { class: "filter" }, label, told));
  };

  // A fact as a citation: its sentence, the article, and the fact's own address
  const citation = (fact) => {
    const evidence = fact.querySelector("blockquote.evidence") || fact.querySelector(".fact__text");
    const copy = evidence.cloneNode(true);
    for (const link of copy.querySelectorAll("a, .badge")) link.remove();
    const address = new URL("#" + fact.id, location.href).href;
    return `“${copy.textContent.trim()}” ${fact.closest("[data-cite]").dataset.cite} ${address}`;
  };
  const copies = () => {
    for (const fact of document.querySelectorAll(".facts[data-cite] > .fact[id]")) {
      const button = say("button", { type: "button", class: "copy" }, "Copy citation");
      fact.querySelector(".fact__tools").append(button);
      button.addEventListener("click", async () => {
        const text = citation(fact);
        try {
          await navigator.clipboard.writeText(text);
          button.textContent = "Copied";
        } catch (error) {
          const field = say("textarea", { "aria-label": "Citation", readonly: "", rows: "3" });
          field.value = text;
          button.after(field);
          field.select();
        }
        setTimeout(() => { button.textContent = "Copy citation"; }, 2000);
      });
    }
  };

  // What is new since this browser was here: kept on this device only, a list of keys for each page
  const visits = () => {
    const items = [...document.querySelectorAll("[data-key], .fact[id]")];
    const name = (item) => item.dataset.key || item.id;
    if (!items.length) return;
    const place = "seen." + location.pathname;
    const now = Date.now();
    const last = __md_get(place);
    const keys = [...new Set(items.map(name))];
    const fresh = last && now - last.at > 30 * 60 * 1000;
    const before = last ? (fresh ? last.keys : last.before) : null;
    __md_set(place, { at: fresh || !last ? now : last.at, keys, before });
    if (!before) return;
    const known = new Set(before);
    let count = 0;
    for (const item of items) {
      if (known.has(name(item))) continue;
      count += 1;
      const mark = say("span", { class: "badge badge--fresh" }, "new to you");
      (item.querySelector(".fact__text, th[scope=row]") || item).append(" ", mark);
    }
    const heading = document.querySelector("h1");
    if (count && heading) heading.after(say("p", { class: "note", role: "status" }, `${count} new on this page since your last visit.`));
  };

  for (const table of document.querySelectorAll("table[data-table]")) {
    sortable(table);
    filterable(table);
  }
  copies();
  visits();
})();
