/* Plays an exercise on request: the person of the second position moves to the first and back. The poses
   are those of the drawing, part by part, so nothing is loaded and nothing is drawn here. */
const EASE = { 1: [".45 0 .55 1"], 2: [".5 0 .8 .6", ".2 .4 .5 1"] }; /* by how many stretches a way has */
const STILL = "0 0 1 1";

for (const button of document.querySelectorAll(".exercise__toggle")) {
  const figure = button.closest(".exercise");
  const [first, second] = figure.querySelectorAll("svg");
  const motion = matchMedia("(prefers-reduced-motion: no-preference)");
  const cycle = Number(button.dataset.cycle);
  const hold = Number(button.dataset.hold);
  let playing = false;
  let seen = false; /* in view since the button was pressed */

  const poses = (svg, role) => [...svg.querySelectorAll(`.exercise__${role}`)].map((body) => [...body.children]);
  const [start] = poses(second, "body");
  const [end] = poses(first, "body");

  /* One way: the pose it leaves, held, then those it passes and the one it comes to. */
  const way = (from, between, to, begin) => {
    const moves = [from, ...between, to];
    const times = moves.map((pose, at) => begin + hold + ((0.5 - hold) * at) / (moves.length - 1));
    return { stops: hold ? [from, ...moves] : moves, times: hold ? [begin, ...times] : times,
      splines: [STILL, ...EASE[moves.length - 1]] };
  };

  const animate = (part, name, values, times, splines) => {
    const animation = document.createElementNS("http://www.w3.org/2000/svg", "animate");
    const attributes = { attributeName: name, values: values.join(";"), keyTimes: times.join(";"), dur: `${cycle}s`,
      repeatCount: "indefinite", ...(splines && { calcMode: "spline", keySplines: splines.join(";") }) };
    for (const [key, value] of Object.entries(attributes)) animation.setAttribute(key, value);
    part.append(animation);
  };

  const begin = () => {
    const passed = poses(second, "there");
    const passedBack = poses(second, "back");
    const back = way(start, passedBack.length ? passedBack : [...passed].reverse(), end, 0);
    const there = way(end, passed, start, 0.5);
    /* The last stop of one way is the first of the next. */
    const stops = [...back.stops, ...there.stops.slice(1)];
    const times = [...back.times, ...there.times.slice(1)];
    /* Who never holds still walks, and feet on the ground move as evenly as the ground. */
    const splines = hold ? [...back.splines, ...there.splines] : null;
    start.forEach((part, at) => {
      animate(part, "d", stops.map((pose) => pose[at].getAttribute("d")), times, splines);
      const fills = stops.map((pose) => getComputedStyle(pose[at]).fill);
      if (new Set(fills).size > 1) animate(part, "fill", fills, times, splines);
    });
    const ground = second.querySelector(".exercise__way");
    if (ground) animate(ground, "stroke-dashoffset", [0, button.dataset.way], [0, 1]);
    second.classList.add("exercise__drawing--moves");
    second.setCurrentTime(0);
  };

  const say = () => {
    button.textContent = playing ? button.dataset.pause : button.dataset.play;
  };

  /* Back to the still, which is what the words beside it say. */
  const stop = () => {
    playing = false;
    for (const animation of second.querySelectorAll("animate")) animation.remove();
    second.classList.remove("exercise__drawing--moves");
    say();
  };

  /* Nothing moves out of view. What was in view since it was pressed goes back to the still; what was not waits
     for it: the page may still be on its smooth way to a button reached by the Tab key, and pressed already. */
  const look = (inView) => {
    if (inView) {
      seen = true;
      if (playing) second.unpauseAnimations();
    } else if (seen) stop();
  };

  const watch = new IntersectionObserver((sights) => {
    for (const { isIntersecting } of sights) look(isIntersecting);
  });

  button.addEventListener("click", () => {
    playing = !playing;
    second.pauseAnimations();
    if (playing && !second.querySelector("animate")) begin();
    say();
    /* Looked at now and watched anew: an observer tells only what differs from one frame to another, so of a
       page that came and went in between it says nothing, unless it is new. What it saw before counts no more. */
    const { top, bottom } = second.getBoundingClientRect();
    seen = false;
    look(bottom > 0 && top < innerHeight);
    watch.disconnect();
    watch.takeRecords();
    watch.observe(second);
  });
  motion.addEventListener("change", stop);
  addEventListener("beforeprint", stop);
}
