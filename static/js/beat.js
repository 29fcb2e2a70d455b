/* Plays the beat of the calf: in view, where motion is welcome, until the reader says pause. */
for (const stage of document.querySelectorAll(".beat__stage")) {
  const drawing = stage.querySelector("svg");
  const button = stage.querySelector(".beat__toggle");
  const steps = [...stage.querySelectorAll(".beat__step")].sort((a, b) => a.dataset.at - b.dataset.at);
  const motion = matchMedia("(prefers-reduced-motion: no-preference)");
  let wanted = true;
  let inView = false;
  let started = false;
  let timer;

  const mark = () => {
    const now = drawing.getCurrentTime() % button.dataset.cycle;
    /* Before the first step of a cycle the last one of the cycle before still holds. */
    const current = steps.filter((step) => step.dataset.at <= now).pop() ?? steps.at(-1);
    for (const step of steps) {
      if (step === current) step.setAttribute("aria-current", "step");
      else step.removeAttribute("aria-current");
    }
  };

  const update = () => {
    const playing = wanted && inView && motion.matches;
    button.textContent = wanted ? button.dataset.pause : button.dataset.play;
    clearInterval(timer);
    drawing.pauseAnimations();
    if (!playing) return;
    if (!started) {
      /* Begun while the clock stands still, so that all parts move as one. */
      drawing.setCurrentTime(0);
      for (const part of drawing.querySelectorAll("animate, animateTransform")) part.beginElement();
      started = true;
    }
    drawing.unpauseAnimations();
    mark();
    timer = setInterval(mark, 80);
  };

  button.textContent = button.dataset.pause;
  button.addEventListener("click", () => {
    wanted = !wanted;
    update();
  });
  motion.addEventListener("change", update);
  /* In view: nearly all of it, or as much as the window holds. */
  new IntersectionObserver(([{ intersectionRatio, intersectionRect, rootBounds }]) => {
    const seen = intersectionRatio >= 0.9 || intersectionRect.height >= rootBounds.height * 0.6;
    if (seen === inView) return;
    inView = seen;
    update();
  }, { threshold: [0, 0.25, 0.5, 0.7, 0.9, 1] }).observe(drawing);
}
