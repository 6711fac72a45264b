// The back/forward cache may bring back a page from before the sign-out: ask again.
addEventListener('pageshow', event => { if (event.persisted) location.reload() })
