'use strict';
// waits for what the frame has to tell; nobody else may speak
const frame = document.querySelector('iframe');
const status = document.querySelector('[data-yes]');
addEventListener('message', (event) => {
  if (event.origin === new URL(frame.src).origin && event.source === frame.contentWindow) {
    status.textContent = event.data === 'yes' ? status.dataset.yes : status.dataset.no;
  }
});
