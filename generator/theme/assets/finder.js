// The search-and-filter page: Pagefind's index with facets, sorting, and an address for every state.
(async () => {
  const home = document.getElementById("finder");
  if (!home) return;
  const say = (tag, attributes = {}, ...children) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  };
  const FACETS = { kind: "Kind of page", topic: "Topic", actor: "Actor", outlet: "Outlet", year: "Year", status: "Status" };
  const STEP = 10;
  const state = { q: "", sort: "", filters: {} };
  let shown = STEP;
  let turn = 0;

  const query = say("input", { type: "search", id: "finder-query", autocomplete: "off", spellcheck: "false" });
  const sort = say("select", { id: "finder-sort" },
    say("option", { value: "" }, "best match"), say("option", { value: "desc" }, "newest first"), say("option", { value: "asc" }, "oldest first"));
  const facets = say("form", { "aria-label": "Filters" });
  const panel = say("details", { class: "finder__panel" }, say("summary", {}, "Filters"), facets);
  panel.open = matchMedia("(min-width: 60em)").matches;
  const told = say("p", { class: "note", role: "status" });
  const list = say("ol", { class: "finder__results" });
  const more = say("button", { type: "button", hidden: "" }, "More results");

  const read = () => {
    const given = new URLSearchParams(location.search);
    state.q = given.get("find") || "";
    state.sort = given.get("sort") || "";
    state.filters = Object.fromEntries(Object.keys(FACETS).map((f) => [f, given.getAll(f)]).filter(([, v]) => v.length));
    query.value = state.q;
    sort.value = state.sort;
  };
  const write = () => {
    const made = new URLSearchParams();
    if (state.q) made.set("find", state.q);
    if (state.sort) made.set("sort", state.sort);
    for (const [facet, values] of Object.entries(state.filters)) for (const value of values) made.append(facet, value);
    const text = made.toString();
    history.replaceState(null, "", text ? "?" + text : location.pathname);
  };
  const excerpt = ({ excerpt: html, meta }) => {
    const text = say("p");
    const parsed = new DOMParser().parseFromString(html, "text/html").body;
    const first = parsed.firstChild;
    if (first?.nodeType === Node.TEXT_NODE && first.data.startsWith(meta.title + ". ")) first.data = first.data.slice(meta.title.length + 2);
    for (const node of parsed.childNodes) text.append(node.nodeName === "MARK" ? say("mark", {}, node.textContent) : node.textContent);
    return text;
  };
  const entry = (found) => {
    const anchors = found.anchors.filter((a) => a.id.startsWith("f-"));
    const place = found.locations[0];
    const near = anchors.filter((a) => a.location <= place).pop();
    const address = found.url + (near && state.q ? "#" + near.id : "");
    const item = say("li", {}, say("a", { href: address }, found.meta.title), excerpt(found));
    const facts = [found.filters.outlet, found.filters.year, found.filters.kind].flat().filter(Boolean);
    item.append(say("p", { class: "note" }, facts.join(" · ")));
    return item;
  };
  const draw = (counts) => {
    const open = new Set([...facets.querySelectorAll("input:checked")].map((i) => i.name + " " + i.value));
    const focused = document.activeElement?.dataset?.facet;
    facets.replaceChildren();
    for (const [facet, label] of Object.entries(FACETS)) {
      const values = Object.entries(counts[facet] || {});
      if (!values.length) continue;
      const chosen = new Set(state.filters[facet] || []);
      values.sort(([a, n], [b, m]) => chosen.has(b) - chosen.has(a) || m - n || a.localeCompare(b, "en", { numeric: true }));
      const box = say("div", { class: "finder__values" });
      for (const [value, count] of values.filter(([v, n]) => n || chosen.has(v)).slice(0, 60)) {
        const input = say("input", { type: "checkbox", name: facet, value, "data-facet": facet + " " + value });
        input.checked = chosen.has(value);
        box.append(say("label", {}, input, ` ${value} (${count})`));
      }
      facets.append(say("fieldset", {}, say("legend", {}, label), box));
    }
    if (focused) facets.querySelector(`[data-facet="${CSS.escape(focused)}"]`)?.focus();
  };

  const pagefind = await import(new URL(home.dataset.pagefind, location.href).href);
  let all = null;

  const search = async () => {
    const mine = ++turn;
    write();
    const direction = state.sort || (state.q ? "" : "desc");
    sort.value = direction;
    sort.options[0].disabled = !state.q;
    const order = direction ? { sort: { date: direction } } : {};
    const ask = () => pagefind.search(state.q || null, { filters: { ...state.filters }, ...order });
    const found = await ask();
    const results = await Promise.all(found.results.slice(0, shown).map((r) => r.data()));
    if (mine !== turn) return;
    list.replaceChildren(...results.map(entry));
    const count = found.results.length;
    told.textContent = count ? `${count} ${count === 1 ? "page" : "pages"}` : "Nothing found. Try fewer words or filters.";
    more.hidden = count <= shown;
    // Results do not wait for the numbers beside the filters, which only a search after their loading has.
    const late = all === null;
    all ??= await pagefind.filters();
    const counts = state.q || Object.keys(state.filters).length ? (late ? await ask() : found).filters : all;
    if (mine === turn) draw(counts);
  };

  let waiting;
  query.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { state.q = query.value.trim(); shown = STEP; search(); }, 150);
  });
  sort.addEventListener("change", () => { state.sort = sort.value; search(); });
  facets.addEventListener("change", () => {
    state.filters = {};
    for (const input of facets.querySelectorAll("input:checked")) (state.filters[input.name] ??= []).push(input.value);
    shown = STEP;
    search();
  });
  facets.addEventListener("submit", (event) => event.preventDefault());
  more.addEventListener("click", () => { shown += STEP; search(); });
  addEventListener("popstate", () => { read(); search(); });

  home.replaceChildren(
    say("p", { class: "finder__query" }, say("label", { for: "finder-query" }, "Words "), query,
      say("label", { for: "finder-sort" }, "Order "), sort),
    panel, say("div", {}, told, list, more));
  read();
  await search();
})();
