/* Plays the pump once, leg and curve in step: when its button is pressed, and when the reader has changed
   something. The drawings are solved and drawn already; this starts their clocks, and stops them. */
"use strict";

{
  const motion = matchMedia("(prefers-reduced-motion: no-preference)");
  const drawings = () => [...document.querySelectorAll(".pump-legs__drawing, .pump-trace--moves .trace")];
  let clock; /* tells when it is over */

  const say = (state) => {
    const button = document.querySelector(".pump-legs__toggle");
    if (!button) return;
    button.textContent = button.dataset[state];
    button.dataset.state = state;
  };

  const pause = (state) => {
    clearTimeout(clock);
    for (const svg of drawings()) svg.pauseAnimations();
    say(state);
  };

  /* Back to the still, which is what the sentence says: a fresh copy of each drawing, whose clock never ran. */
  const still = () => {
    clearTimeout(clock);
    for (const svg of drawings()) {
      svg.classList.remove("trace--moves");
      svg.replaceWith(svg.cloneNode(true));
    }
    say("again");
  };

  const resume = () => {
    const { cycle } = document.querySelector(".pump-legs").dataset;
    const left = cycle - drawings()[0].getCurrentTime();
    for (const svg of drawings()) svg.unpauseAnimations();
    say("pause");
    clearTimeout(clock);
    clock = setTimeout(() => pause("again"), left * 1000 + 100);
  };

  const play = () => {
    clearTimeout(clock);
    if (!motion.matches || !document.querySelector(".pump-legs__toggle")) return;
    for (const svg of drawings()) {
      svg.pauseAnimations();
      svg.setCurrentTime(0);
      for (const part of svg.querySelectorAll("animate, animateTransform")) part.beginElement();
      if (svg.classList.contains("trace")) svg.classList.add("trace--moves");
    }
    resume();
  };

  /* What leads away from here, or carries the address on, takes the trial along. */
  const takeAlong = () => {
    for (const link of document.querySelectorAll("a[hreflang][rel=alternate], .menu a[hreflang]")) {
      link.search = location.search;
    }
    const field = document.getElementById("address");
    if (!field) return;
    const before = field.value;
    const address = new URL(before);
    address.search = location.search;
    field.value = address.href;
    for (const link of document.querySelectorAll(".share__link")) {
      link.href = link.href.replace(encodeURIComponent(before), encodeURIComponent(address.href));
    }
    for (const button of document.querySelectorAll("[data-share-url]")) button.dataset.shareUrl = address.href;
  };

  document.addEventListener("click", ({ target }) => {
    const button = target.closest(".pump-legs__toggle");
    if (!button) return;
    const { state } = button.dataset;
    if (state === "pause") pause("play");
    else if (state === "play") resume();
    else play();
  });
  document.addEventListener("htmx:afterSettle", ({ target, detail }) => {
    if (target.id !== "pump-picture" && target.id !== "pump-live") return;
    const { triggeringEvent, elt } = detail.requestConfig ?? {};
    const pressed = triggeringEvent?.submitter ?? elt;
    /* Where what was pressed is gone, one goes on from the picture; the sentence is announced by itself. */
    if (document.activeElement === document.body && pressed && !pressed.isConnected) {
      target.focus({ preventScroll: true });
    }
    play();
  });
  /* What does not arrive, or is an error, goes the plain way: the browser or our own page then says why. */
  const goPlainly = (event) => {
    const { elt } = event.detail;
    const form = elt.closest(".pump");
    if (!form && !elt.closest(".pump-still")) return;
    event.preventDefault();
    if (form) form.submit();
    else location.href = elt.href;
  };
  document.addEventListener("htmx:sendError", goPlainly);
  document.addEventListener("htmx:timeout", goPlainly);
  document.addEventListener("htmx:beforeOnLoad", (event) => {
    if (event.detail.xhr.status >= 400) goPlainly(event);
  });
  document.addEventListener("htmx:pushedIntoHistory", takeAlong);
  /* With HTMX a choice shows itself, and needs no button. */
  if (window.htmx) document.querySelector(".pump")?.classList.add("pump--quick");
  motion.addEventListener("change", still);
  addEventListener("beforeprint", still);
}
