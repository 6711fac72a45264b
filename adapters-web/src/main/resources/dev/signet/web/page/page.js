// browsers keep even no-store pages for the Back button: what was true then need not be true now
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  document.body.hidden = true;
  location.reload();
});

// an account's page hears when the login behind it ends, and then keeps nothing of the account
const notice = document.querySelector("[data-events]");
if (notice) {
  const words = notice.textContent;
  let events = null;
  const close = () => {
    events?.close();
    events = null;
  };
  const over = (event) => {
    close();
    removeEventListener("visibilitychange", onlyWhileSeen);
    const main = document.querySelector("main");
    main.replaceChildren(main.querySelector("template").content);
    main.querySelector(".notice").textContent = JSON.parse(event.data).detail;
    main.querySelector("h1").focus();
  };
  // refused: if the login ended while nobody listened, the way to the form tells why; else Signet is not well
  const ask = async () => {
    const answer = await fetch("/v1/session").catch(() => null);
    if (answer?.status === 401) location.reload();
    else setTimeout(onlyWhileSeen, 30_000);
  };
  // a browser opens six connections to a host, and a page that nobody sees needs none of them
  const onlyWhileSeen = () => {
    close();
    if (document.hidden) return;
    events = new EventSource(notice.dataset.events);
    events.addEventListener("kicked", over);
    events.addEventListener("replaced", over);
    events.addEventListener("expiring", (event) => {
      const at = new Date(JSON.parse(event.data).expires_at * 1000);
      notice.textContent = words.replace("{0}", at.toLocaleTimeString(document.documentElement.lang));
      notice.hidden = false;
    });
    events.addEventListener("error", () => { if (events?.readyState === EventSource.CLOSED) ask(); });
  };
  addEventListener("visibilitychange", onlyWhileSeen);
  addEventListener("pagehide", close);
  onlyWhileSeen();
}
