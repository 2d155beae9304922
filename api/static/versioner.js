// What a keyboard and a clipboard add; every page works without it.
(() => {
  "use strict";
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const status = document.getElementById("status");
  const keys = document.getElementById("keys");
  const off = document.getElementById("keys-off");
  const tell = (words) => { status.textContent = ""; status.textContent = words; };
  const remembered = { get: () => { try { return localStorage.getItem("keys") === "off"; } catch { return false; } },
    set: (is) => { try { localStorage.setItem("keys", is ? "off" : "on"); } catch { /* for this page only */ } } };

  // Next and previous change, told as "Change 2 of 7, paragraph 3".
  const changes = all("[data-change]");
  let at = -1;
  const go = (step) => {
    if (!changes.length) return tell("No change on this page.");
    at = at < 0 && step < 0 ? changes.length - 1 : (at + step + changes.length) % changes.length;
    const row = changes[at];
    const fold = row.closest("details");
    if (fold) fold.open = true;
    row.scrollIntoView({ block: "center" });
    row.focus({ preventScroll: true });
    tell(`Change ${at + 1} of ${changes.length}, ${row.dataset.change}`);
  };
  const view = (name) => { const link = document.querySelector(`[data-view="${name}"]`); if (link) link.click(); };
  const actions = {
    n: () => go(1), "]": () => go(1), p: () => go(-1), "[": () => go(-1),
    s: () => view("side"), i: () => view("inline"),
    r: () => document.getElementById("report")?.focus(),
    "/": () => document.querySelector("input[type=search]")?.focus(),
    "?": () => keys.showModal(),
  };
  off.checked = remembered.get();
  off.addEventListener("change", () => remembered.set(off.checked));
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, dialog");
    if (off.checked || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actions[event.key];
    if (action) { event.preventDefault(); action(); }
  });
  for (const button of all("[data-opens]")) { button.hidden = false; button.addEventListener("click", () => keys.showModal()); }

  // A link into a fold opens it, and the words of a change light up with what answers for it.
  const opened = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const fold = target.closest("details");
    if (fold && !fold.open) { fold.open = true; target.scrollIntoView(); }
    const row = target.closest("[data-change]");
    if (row) at = changes.indexOf(row);
  };
  addEventListener("hashchange", opened);
  opened();
  for (const item of all(".answers li")) {
    const numbers = (item.querySelector(".which")?.textContent.match(/\d+/g) || []);
    const words = numbers.flatMap((n) => all(`[data-c="${n}"]`, item.closest(".row")));
    const light = (is) => words.forEach((word) => word.classList.toggle("lit", is));
    for (const [event, is] of [["mouseenter", true], ["mouseleave", false], ["focusin", true], ["focusout", false]])
      item.addEventListener(event, () => light(is));
  }

  // Copying; without a clipboard the words are selected.
  for (const button of all("[data-copies]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const source = document.getElementById(button.dataset.copies);
      try { await navigator.clipboard.writeText(source.innerText); tell("Copied."); button.textContent = "Copied"; }
      catch { getSelection().selectAllChildren(source); tell("Selected: copy it with your keyboard."); }
    });
  }

  // Times in the reader's own zone, beside the one that everybody shares.
  for (const time of all("time[datetime]")) time.title = new Date(time.dateTime).toLocaleString();

  // Files dropped on a field of the compare page.
  for (const zone of all("[data-drop]")) {
    const input = zone.querySelector("input[type=file]");
    zone.addEventListener("dragover", (event) => { event.preventDefault(); zone.classList.add("over"); });
    zone.addEventListener("dragleave", () => zone.classList.remove("over"));
    zone.addEventListener("drop", (event) => {
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      zone.classList.remove("over");
      input.files = event.dataTransfer.files;
      tell(`${input.files[0].name} will be compared.`);
    });
  }
})();
