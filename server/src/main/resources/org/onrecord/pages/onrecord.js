// Pointing at a statement in a story shows its card beside it. Without this script, the marks link to the cards.
(() => {
  const text = document.querySelector(".reading .text");
  if (!text) return;
  let shown = null;
  let lit = [];

  const hide = () => {
    shown?.remove();
    shown = null;
    lit.forEach((mark) => mark.classList.remove("lit"));
    lit = [];
  };

  const show = (mark) => {
    hide();
    const card = document.getElementById(mark.hash.slice(1));
    if (!card) return;
    shown = document.createElement("div");
    shown.className = "pointed";
    shown.setAttribute("role", "status");
    const voice = card.closest(".voice");
    voice.querySelectorAll(":scope > h2, :scope > p").forEach((part) => shown.append(part.cloneNode(true)));
    card.querySelectorAll(":scope > .meta, dl, .links").forEach((part) => shown.append(part.cloneNode(true)));
    document.body.append(shown);
    const at = mark.getClientRects()[0];
    const left = Math.max(16, Math.min(at.left, innerWidth - shown.offsetWidth - 16));
    const isBelow = at.bottom + shown.offsetHeight + 12 < innerHeight || at.top < shown.offsetHeight + 12;
    shown.style.left = `${left + scrollX}px`;
    shown.style.top = `${scrollY + (isBelow ? mark.getBoundingClientRect().bottom + 6 : at.top - shown.offsetHeight - 6)}px`;
    lit = [...text.querySelectorAll(`a.said[href="${mark.getAttribute("href")}"]`)];
    lit.forEach((one) => one.classList.add("lit"));
  };

  const markOf = (event) => event.target.closest?.("a.said");
  text.addEventListener("pointerover", (event) => { const mark = markOf(event); if (mark) show(mark); });
  text.addEventListener("focusin", (event) => { const mark = markOf(event); if (mark) show(mark); });
  text.addEventListener("click", (event) => { const mark = markOf(event); if (mark) { event.preventDefault(); show(mark); } });
  document.addEventListener("pointerdown", (event) => { if (shown && !shown.contains(event.target) && !markOf(event)) hide(); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
})();

// Shows the progress of a story that is being read. Without this script the page has a link to reload it.
(() => {
  const job = document.querySelector("[data-events]");
  if (!job) return;
  const events = new EventSource(job.dataset.events);
  events.addEventListener("progress", (event) => {
    const { share, words } = JSON.parse(event.data);
    job.querySelector("progress").value = share;
    job.querySelector("[role=status]").textContent = words;
  });
  events.addEventListener("done", () => { events.close(); location.reload(); });
  // The browser reconnects by itself, unless the answer says that there is nothing to follow.
  events.addEventListener("error", () => { if (events.readyState === EventSource.CLOSED) location.reload(); });
})();
