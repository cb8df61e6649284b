// What the theme's own inline script does: where settings of this site are kept in the browser.
const __md_scope = new URL(document.querySelector('meta[name="briefing-base"]').content, location);
const __md_hash = (text) => [...text].reduce((sum, c) => (sum << 5) - sum + c.charCodeAt(0), 0);
const __md_get = (key, store = localStorage, scope = __md_scope) => {
  try { return JSON.parse(store.getItem(scope.pathname + "." + key)); } catch (error) { return null; }
};
const __md_set = (key, value, store = localStorage, scope = __md_scope) => {
  try { store.setItem(scope.pathname + "." + key, JSON.stringify(value)); } catch (error) { /* a full or closed store */ }
};

// The theme fetches the whole search index on every page; here it waits until somebody goes to the search box.
// The list of all pages it fetches for features that are off here: never.
(() => {
  const { open, send } = XMLHttpRequest.prototype;
  let asked = new URLSearchParams(location.search).has("q");
  const waiting = [];
  const ask = (event) => {
    if (!event.target.matches("#__search, [data-md-component='search-query']")) return;
    asked = true;
    for (const go of waiting.splice(0)) go();
  };
  for (const name of ["focusin", "change", "pointerover"]) document.addEventListener(name, ask);
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    this.briefingIndex = String(url).endsWith("search/search_index.json");
    this.briefingUnused = String(url).endsWith("sitemap.xml");
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (...body) {
    if (this.briefingUnused) return;
    const go = () => send.apply(this, body);
    if (this.briefingIndex && !asked) waiting.push(go);
    else go();
  };
})();
