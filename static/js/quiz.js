// Around HTMX: say when the line is cut, try again, and pick a quiz up where it was left.
"use strict";

// Nothing from elsewhere runs or is kept, and an answer that is an error is shown as well.
if (window.htmx) Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  historyCacheSize: 0,
  historyRestoreAsHxRequest: false,
  includeIndicatorStyles: false,
  refreshOnHistoryMiss: true, // going back is a page load, so that scripts and scroll are as they were
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "[45]..", swap: true, error: true },
  ],
  timeout: 15000,
});

// HTMX notes the page's address for a history we do not keep. Reading leaves nothing behind.
function forgetAddress() {
  try {
    sessionStorage.removeItem("htmx-current-path-for-history");
  } catch {
    // Nothing could be kept in the first place.
  }
}
forgetAddress();
document.addEventListener("htmx:pushedIntoHistory", forgetAddress);

const question = () => document.getElementById("question");

// The step that did not reach the server, to be taken again with everything still chosen.
let takeAgain = null;

function offerToTryAgain(step) {
  if (step.closest?.(".pump, .pump-still")) return; // it takes the plain way: see pump.js
  if (step instanceof HTMLFormElement) takeAgain = () => step.requestSubmit();
  else if (step instanceof HTMLAnchorElement) takeAgain = () => step.click();
  else takeAgain = resume;
  const notice = question()?.querySelector(".question__offline");
  if (notice) notice.hidden = false;
}

for (const failure of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(failure, (event) => offerToTryAgain(event.detail.elt));
}

// What the site itself says of an error is shown. Somebody in between who answers instead of it must not
// take the place of a form with an answer in it.
const OUR_ERRORS = [403, 404, 422];
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const { status } = detail.xhr;
  if (status < 400 || OUR_ERRORS.includes(status) || detail.xhr.getResponseHeader("HX-Retarget")) return;
  detail.shouldSwap = false;
  offerToTryAgain(detail.requestConfig.elt);
});

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-retry]")) return;
  event.target.closest(".question__offline").hidden = true;
  takeAgain?.();
});

// The page is the same for everybody, so only this browser knows that a quiz was begun here. It
// keeps that one word, and asks the server for the rest when the quiz comes near.
const mark = () => `quiz ${question().dataset.key}`;

function keep(change) {
  if (!question()?.dataset.key) return; // a class, or a reminder: nothing of it stays in this browser
  try {
    change(localStorage);
  } catch {
    // Nothing is kept here; the server still has the answers.
  }
}

document.addEventListener("htmx:afterSwap", () => {
  if (document.getElementById("verdict")) keep((kept) => kept.setItem(mark(), "begun"));
  // The server has forgotten, so this browser forgets too.
  else if (question()?.dataset.answered === "0") keep((kept) => kept.removeItem(mark()));
});

function resume() {
  htmx.ajax("GET", question().dataset.quiz, {
    target: "#question",
    swap: "outerHTML",
    headers: { "Quiz-Resumed": "yes" },
  });
}

if (question()?.hasAttribute("data-resume")) {
  keep((kept) => {
    if (kept.getItem(mark()) === null) return;
    const observer = new IntersectionObserver(
      ([{ isIntersecting }]) => {
        if (!isIntersecting) return;
        observer.disconnect();
        resume();
      },
      { rootMargin: "100%" },
    );
    observer.observe(question());
  });
}

// Faster ways to what the controls of the form do: a tap on a line gives it the next number, a tap on a
// pin picks its letter. The hint that speaks of them is shown by whoever can.
const showHints = () => {
  for (const hint of document.querySelectorAll("#question [data-with-script]")) hint.hidden = false;
};
showHints();
document.addEventListener("htmx:afterSwap", showHints);

const places = () => [...question().querySelectorAll(".question__place")];
const notSure = () => question().querySelector("input[value='not-sure'][type='checkbox']");

document.addEventListener("click", ({ target }) => {
  const pin = target.closest("[data-spot]");
  if (pin) question().querySelector(`input[value="${pin.dataset.spot}"]`)?.click();
  const place = !target.closest("select") && target.closest(".question__step")?.querySelector("select");
  if (!place) return;
  const taken = new Set(places().map(({ value }) => value));
  const free = [...place.options].find(({ value }) => value && !taken.has(value));
  place.value = place.value ? "" : free.value;
  place.dispatchEvent(new Event("input", { bubbles: true }));
});

// Two lines never keep the same number, and an answer and "not sure" give way to one another.
document.addEventListener("input", ({ target }) => {
  if (!target.closest("#question")) return;
  const isNotSure = target === notSure();
  if (target.matches(".question__place")) {
    for (const other of places()) if (other !== target && other.value === target.value) other.value = "";
  }
  if (isNotSure && target.checked) {
    for (const place of places()) place.value = "";
    for (const other of question().querySelectorAll("input[name='choice']")) other.checked = other === target;
    const number = document.getElementById("number");
    if (number) number.value = "";
  } else if (!isNotSure && notSure() && target.name !== "confidence") notSure().checked = false;
});
