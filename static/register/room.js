// The way back from a list to the meeting room, for the tab in which the room was open. Each user
// has his own; leaving the room ends it.
"use strict";

(() => {
  const { user } = document.body.dataset;
  if (!user) return;
  const key = `room:${user}`;
  const board = document.querySelector(".big-change"); // only the board itself turns the room off
  if (document.body.classList.contains("room")) sessionStorage.setItem(key, location.pathname + location.search);
  else if (board) sessionStorage.removeItem(key);
  const back = document.querySelector(".back-to-room");
  const address = sessionStorage.getItem(key);
  if (!back || !address) return;
  back.href = address;
  back.hidden = false;
})();
