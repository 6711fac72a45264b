'use strict';
// tells the page around this frame, and no other, whether the login came along
const { asker, cookie } = document.documentElement.dataset;
parent.postMessage(cookie, asker);
