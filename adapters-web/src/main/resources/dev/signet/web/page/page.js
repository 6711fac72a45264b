// browsers keep even no-store pages for the Back button: what was true then need not be true now
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
