// Around HTMX: say when the line is cut, try again, and pick a quiz up where it was left.
"use strict";

const question = () => document.getElementById("question");

// The step that did not reach the server, to be tried again with everything still chosen.
let lost = null;

for (const failure of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(failure, (event) => {
    lost = event.detail.elt;
    const notice = question()?.querySelector(".question__offline");
    if (notice) notice.hidden = false;
  });
}

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-retry]")) return;
  event.target.closest(".question__offline").hidden = true;
  if (lost instanceof HTMLFormElement) lost.requestSubmit();
  else lost?.click();
});

// The page is the same for everybody, so only this browser knows that a quiz was begun here. It
// keeps that one word, and asks the server for the rest when the quiz comes near.
const begun = () => `quiz ${question()?.dataset.key}`;
let resuming = false;

document.addEventListener("htmx:afterSwap", () => {
  if (document.getElementById("verdict")) {
    try {
      localStorage.setItem(begun(), "begun");
    } catch {
      // Nothing is kept here; the server still has the answers.
    }
  }
});

document.addEventListener("htmx:beforeSwap", (event) => {
  // A reader who only scrolls by must not be pulled into the quiz.
  if (resuming) event.detail.serverResponse = event.detail.serverResponse.replaceAll(" autofocus", "");
  resuming = false;
});

function wasBegun() {
  try {
    return localStorage.getItem(begun()) !== null;
  } catch {
    return false;
  }
}

if (question()?.hasAttribute("data-resume") && wasBegun()) {
  const observer = new IntersectionObserver(
    ([{ isIntersecting }]) => {
      if (!isIntersecting) return;
      observer.disconnect();
      resuming = true;
      htmx.ajax("GET", question().dataset.quiz, { target: "#question", swap: "outerHTML" });
    },
    { rootMargin: "100%" },
  );
  observer.observe(question());
}
