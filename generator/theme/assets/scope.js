// What the theme's own inline script does: where settings of this site are kept in the browser.
const __md_scope = new URL(document.querySelector('meta[name="briefing-base"]').content, location);
const __md_hash = (text) => [...text].reduce((sum, c) => (sum << 5) - sum + c.charCodeAt(0), 0);
const __md_get = (key, store = localStorage, scope = __md_scope) => {
  try { return JSON.parse(store.getItem(scope.pathname + "." + key)); } catch (error) { return null; }
};
const __md_set = (key, value, store = localStorage, scope = __md_scope) => {
  try { store.setItem(scope.pathname + "." + key, JSON.stringify(value)); } catch (error) { /* a full or closed store */ }
};
