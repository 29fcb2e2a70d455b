// What only a script can do: switch light and dark, hand an address to the phone, copy a link.
// Every button that needs it is shown by it; without a script the page has all its words and links.
"use strict";

const root = document.documentElement;
const say = (words) => {
  document.getElementById("status").textContent = words;
};

for (const button of document.querySelectorAll(".theme")) {
  button.addEventListener("click", () => {
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // A reader who keeps nothing still gets the switch for this page.
    }
  });
}

// The menu of a phone closes when focus leaves it: it must not lie over what is focused next.
const sheet = document.getElementById("menu-sheet");
sheet?.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget && !sheet.contains(relatedTarget)) sheet.hidePopover?.();
});

if (navigator.share) {
  for (const button of document.querySelectorAll("[data-share-url]")) {
    button.parentElement.hidden = false;
    button.addEventListener("click", () => {
      const { shareTitle: title, shareUrl: url } = button.dataset;
      navigator.share({ title, url }).catch(() => {}); // the reader thought better of it
    });
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  button.parentElement.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      say(button.dataset.copied);
      button.textContent = button.dataset.copied;
    } catch {
      // Not allowed here: the address is shown and selected, to be copied by hand.
      field.parentElement.classList.add("is-needed");
      field.select();
    }
  });
}

// Whoever goes from a question to the part that teaches it finds the way back below that part.
function showWayBack({ words, href }, part) {
  document.querySelector(".way-back")?.remove();
  const link = Object.assign(document.createElement("a"), { className: "quiet-link", href, textContent: words });
  const way = Object.assign(document.createElement("p"), { className: "way-back" });
  way.append(link);
  if (part.matches("p")) part.after(way);
  else part.append(way);
}

const part = (address) => address.hash.length > 1 && document.getElementById(address.hash.slice(1));

document.addEventListener("click", ({ target }) => {
  const link = target.closest("a[data-back]");
  if (!link) return;
  const way = { words: link.dataset.back, href: "#question" };
  if (link.pathname === location.pathname) return showWayBack(way, part(link));
  try {
    sessionStorage.setItem("way-back", JSON.stringify({ ...way, href: link.dataset.backTo, to: link.pathname }));
  } catch {
    // Nothing is kept here; the browser's own way back still works.
  }
});

try {
  const way = JSON.parse(sessionStorage.getItem("way-back"));
  sessionStorage.removeItem("way-back");
  if (way?.to === location.pathname && part(location)) showWayBack(way, part(location));
} catch {
  // As above.
}
