// What only works with a script is put there by one: the switch of colours and the search box of the theme.
// Written once here instead of on every page.
(() => {
  const schemes = [
    ["(prefers-color-scheme)", "default", "Switch to light mode"],
    ["(prefers-color-scheme: light)", "default", "Switch to dark mode"],
    ["(prefers-color-scheme: dark)", "slate", "Switch to system preference"],
  ];
  const options = schemes.map(([media, scheme, label], n) => `<input class="md-option" data-md-color-media="${media}" data-md-color-scheme="${scheme}" data-md-color-primary="custom" data-md-color-accent="custom" aria-label="${label}" type="radio" name="__palette" id="__palette_${n}"><label class="md-header__button md-icon i-palette${n}" title="${label}" for="__palette_${(n + 1) % schemes.length}" hidden></label>`);
  const script = document.currentScript;
  const site = script.parentElement.querySelector(".md-header__topic");
  const topic = document.createElement("span");
  topic.className = "md-ellipsis";
  topic.textContent = document.title.replace(` - ${site.textContent}`, "");
  site.insertAdjacentHTML("afterend", `<div class="md-header__topic" data-md-component="header-topic"></div>`);
  site.nextElementSibling.append(topic);
  script.insertAdjacentHTML("beforebegin", `
<form class="md-header__option" data-md-component="palette">${options.join("")}</form>
<label class="md-header__button md-icon i-search" for="__search" title="Search"></label>
<div class="md-search" data-md-component="search" role="dialog" aria-label="Search">
<label class="md-search__overlay" for="__search"></label>
<div class="md-search__inner" role="search">
<form class="md-search__form" name="search">
<input type="text" class="md-search__input" name="query" aria-label="Search" placeholder="Search" autocapitalize="off" autocorrect="off" autocomplete="off" spellcheck="false" data-md-component="search-query" required>
<label class="md-search__icon md-icon" for="__search"><span class="i-search"></span><span class="i-back"></span></label>
<nav class="md-search__options" aria-label="Search"><button type="reset" class="md-search__icon md-icon i-close" title="Clear" aria-label="Clear" tabindex="-1"></button></nav>
<div class="md-search__suggest" data-md-component="search-suggest"></div>
</form>
<div class="md-search__output"><p class="search-all"><a href="${new URL("search/", __md_scope).pathname}">Search all facts, and filter</a></p><div class="md-search__scrollwrap" tabindex="0" data-md-scrollfix><div class="md-search-result" data-md-component="search-result"><div class="md-search-result__meta">Initializing search</div><ol class="md-search-result__list" role="presentation"></ol></div></div></div>
</div>
</div>`);

  const query = document.querySelector(".md-search__input");
  const all = document.querySelector(".search-all a");
  query.addEventListener("input", () => { all.search = query.value ? "?" + new URLSearchParams({ find: query.value }) : ""; });

  // Light or dark as chosen before, set before the page is drawn, as the theme's own inline script does.
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
