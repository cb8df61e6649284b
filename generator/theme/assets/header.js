// What only works with a script is put there by one: the switch of colours and the search box of the theme.
// Written once here instead of on every page.
(() => {
  const script = document.currentScript;
  const site = script.parentElement.querySelector(".md-header__topic");
  const topic = document.createElement("span");
  topic.className = "md-ellipsis";
  topic.textContent = document.title.replace(` - ${site.textContent}`, "");
  site.insertAdjacentHTML("afterend", `<div class="md-header__topic" data-md-component="header-topic"></div>`);
  site.nextElementSibling.append(topic);
  script.insertAdjacentHTML("beforebegin", `
<button type="button" class="md-header__button md-icon"></button>
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

  // Light or dark: set before the page is drawn. The theme's own switch styles the whole page four times over.
  const colours = script.parentElement.querySelector("button.md-icon");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const choices = ["Switch to light mode", "Switch to dark mode", "Switch to system preference"];
  let chosen = __md_get("colours") || 0;
  const paint = () => {
    const scheme = chosen === 2 || (chosen === 0 && dark.matches) ? "slate" : "default";
    if (document.body.dataset.mdColorScheme !== scheme) document.body.dataset.mdColorScheme = scheme;
    colours.className = `md-header__button md-icon i-palette${chosen}`;
    colours.title = choices[chosen];
    colours.setAttribute("aria-label", choices[chosen]);
  };
  colours.addEventListener("click", () => {
    chosen = (chosen + 1) % choices.length;
    __md_set("colours", chosen);
    paint();
  });
  dark.addEventListener("change", paint);
  paint();
})();
