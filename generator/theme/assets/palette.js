// Sets light or dark before the page is drawn, as the theme's own inline script does.
(() => {
  const palette = __md_get("__palette");
  if (!palette || !palette.color) return;
  const color = palette.color;
  if (color.media === "(prefers-color-scheme)") {
    const light = matchMedia("(prefers-color-scheme: light)").matches;
    const option = document.querySelector(`[data-md-color-media='(prefers-color-scheme: ${light ? "light" : "dark"})']`);
    for (const name of ["media", "scheme", "primary", "accent"]) color[name] = option.getAttribute("data-md-color-" + name);
  }
  for (const [name, value] of Object.entries(color)) document.body.setAttribute("data-md-color-" + name, value);
})();
