// What makes the pages quicker to use. All of it works without.
"use strict";
(() => {
  const html = document.documentElement;
  html.classList.add("scripted");
  const all = (selector) => [...document.querySelectorAll(selector)];
  const box = document.getElementById("q");
  const narrow = matchMedia("(max-width: 56rem)");

  // Filters fold away where there is little room, and work at once where they are changed.
  const filters = document.querySelector("details.filters");
  const form = document.getElementById("filters");
  if (filters && narrow.matches) filters.open = false;
  if (form) {
    const apply = form.querySelector(".apply");
    apply.classList.add("idle");
    form.addEventListener("submit", () => {
      for (const field of form.querySelectorAll(".dates input")) field.disabled = field.value.trim() === "";
    });
    form.addEventListener("change", (event) => {
      if (event.target.type === "checkbox") form.requestSubmit();
      else apply.classList.remove("idle");
    });
    form.addEventListener("input", () => apply.classList.remove("idle"));
  }
  addEventListener("pageshow", () => {
    for (const field of all(".dates input")) field.disabled = false;
    // A page that comes back from the browser's memory shows what it was made with.
    if (form) form.reset();
  });

  // Completion of the word at the end of the box.
  const list = document.getElementById("completions");
  if (box && list) {
    let chosen = -1;
    let timer = 0;
    let asking = null;
    const known = new Map();
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-controls", "completions");
    box.setAttribute("aria-expanded", "false");

    const close = () => {
      list.hidden = true;
      chosen = -1;
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
    };
    const choose = (place) => {
      const items = [...list.children];
      chosen = (place + items.length) % items.length;
      items.forEach((item, number) => item.setAttribute("aria-selected", String(number === chosen)));
      box.setAttribute("aria-activedescendant", items[chosen].id);
    };
    const take = (item) => {
      box.value = box.value.replace(/[^\s"():]*$/u, "") + item.dataset.word + " ";
      close();
      box.focus();
    };
    const show = (words, prefix) => {
      list.replaceChildren(...words.filter((known) => known.word !== prefix).map(({ word, articles }, number) => {
        const item = document.createElement("li");
        item.id = "completion-" + number;
        item.dataset.word = word;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        const text = document.createElement("bdi");
        text.textContent = word;
        const count = document.createElement("span");
        count.className = "count";
        count.textContent = articles.toLocaleString("en");
        item.append(text, count);
        item.addEventListener("mousedown", (event) => { event.preventDefault(); take(item); });
        return item;
      }));
      list.hidden = list.children.length === 0;
      box.setAttribute("aria-expanded", String(!list.hidden));
      chosen = -1;
    };
    const ask = async () => {
      const prefix = (box.value.match(/[^\s"():]*$/u) || [""])[0].toLowerCase();
      if (asking) asking.abort();
      if (prefix.length < 2) return close();
      if (known.has(prefix)) return show(known.get(prefix), prefix);
      asking = new AbortController();
      try {
        const answer = await fetch("/api/v1/suggest?limit=8&q=" + encodeURIComponent(prefix), { signal: asking.signal });
        if (!answer.ok) return close();
        known.set(prefix, (await answer.json()).words);
        if (document.activeElement === box) show(known.get(prefix), prefix);
      } catch { /* A newer question took its place, or the network is gone. */ }
    };
    box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
    box.addEventListener("blur", () => { clearTimeout(timer); close(); });
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        if (!list.hidden) event.preventDefault();
        return list.hidden ? box.blur() : close();
      }
      if (list.hidden) return;
      if (event.key === "ArrowDown") { event.preventDefault(); choose(chosen + 1); }
      else if (event.key === "ArrowUp") { event.preventDefault(); choose(chosen < 0 ? -1 : chosen - 1); }
      else if ((event.key === "Enter" || event.key === "Tab") && chosen >= 0) {
        event.preventDefault();
        take(list.children[chosen]);
      }
    });
  }

  // Citations go to the clipboard.
  if (navigator.clipboard) {
    for (const button of all(".copy")) {
      button.hidden = false;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(button.parentElement.querySelector(".citation").textContent);
        button.textContent = "Copied";
        setTimeout(() => { button.textContent = "Copy"; }, 2000);
      });
    }
  }

  // A stretch of the timeline is drawn over.
  for (const chart of all(".timeline svg")) {
    const bars = [...chart.querySelectorAll("a")];
    let from = -1;
    let to = -1;
    const at = (event) => {
      const box = chart.getBoundingClientRect();
      const place = Math.floor((event.clientX - box.left) / box.width * bars.length);
      return Math.min(bars.length - 1, Math.max(0, place));
    };
    const draw = () => bars.forEach((bar, place) => {
      bar.classList.toggle("within", from >= 0 && place >= Math.min(from, to) && place <= Math.max(from, to));
    });
    chart.addEventListener("pointerdown", (event) => { if (event.button === 0) { from = to = at(event); } });
    chart.addEventListener("dragstart", (event) => event.preventDefault());
    chart.addEventListener("pointermove", (event) => {
      if (from < 0) return;
      to = at(event);
      if (to !== from) { chart.setPointerCapture(event.pointerId); draw(); }
    });
    const end = () => { from = to = -1; draw(); };
    chart.addEventListener("pointercancel", end);
    chart.addEventListener("pointerup", () => {
      if (from >= 0 && to !== from) {
        const first = new URL(bars[Math.min(from, to)].href.baseVal, location.href).searchParams;
        const last = new URL(bars[Math.max(from, to)].href.baseVal, location.href).searchParams;
        const target = new URL(chart.dataset.from, location.href);
        target.searchParams.set("from", first.get("from"));
        target.searchParams.set("to", last.get("to"));
        location.assign(target);
      }
      end();
    });
  }

  // Keys.
  const dialog = document.getElementById("keys");
  for (const hint of all(".keys-hint")) hint.hidden = false;
  let here = -1;
  const stops = () => document.body.classList.contains("reading") ? all(".body mark") : all(".result");
  const go = (step) => {
    const places = stops();
    if (places.length === 0) return;
    places[here]?.classList.remove("here");
    here = Math.min(places.length - 1, Math.max(0, here + step));
    const place = places[here];
    place.classList.add("here");
    place.scrollIntoView({ block: "center" });
    place.querySelector("h2 a")?.focus({ preventScroll: true });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLInputElement && event.target.type !== "checkbox") return;
    if (dialog.open && event.key !== "?") return;
    switch (event.key) {
      case "/": event.preventDefault(); box.focus(); box.select(); break;
      case "j": go(1); break;
      case "k": go(-1); break;
      case "?": event.preventDefault(); if (dialog.open) dialog.close(); else dialog.showModal(); break;
    }
  });
})();
