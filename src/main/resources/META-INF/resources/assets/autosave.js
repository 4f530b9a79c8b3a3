/*
 * Keeps what is typed into <form data-keep> with the registry, for this person alone, until it is saved: a moment after
 * the last keystroke the form is posted as it stands, with act=keep. Leaving the page asks only while something isn't
 * kept. Without this script a form is saved or lost, as ever.
 */
(function () {
  'use strict';
  const WAIT = 1200;
  let timer = 0;
  let typed = 0; // counts what was typed
  let kept = 0; // up to where it is kept or saved
  let leaving = false;
  let request = null;

  function say(form, word) {
    const status = form.querySelector('.save-bar .status');
    if (status && status.dataset[word]) status.textContent = status.dataset[word];
  }

  async function keep(form) {
    if (!form.isConnected) return;
    const upTo = typed;
    const body = new FormData(form);
    body.append('act', 'keep');
    if (request) request.abort();
    request = new AbortController();
    try {
      const answer = await fetch(form.getAttribute('action'), {
        method: 'POST', body, credentials: 'same-origin', redirect: 'manual', signal: request.signal
      });
      if (answer.status === 204) {
        kept = Math.max(kept, upTo);
        if (typed === upTo) say(form, 'kept');
      } else if (answer.status === 409) {
        say(form, 'elsewhere');
      }
    } catch {
      // offline, or overtaken by the next: the bar goes on saying that it isn't saved
    }
  }

  function later(form) {
    typed++;
    clearTimeout(timer);
    timer = setTimeout(() => keep(form), WAIT);
  }

  for (const kind of ['input', 'change']) {
    document.addEventListener(kind, function (event) {
      const form = event.target.closest('form[data-keep]');
      if (form) later(form);
    });
  }

  document.addEventListener('submit', function (event) {
    if (!event.target.matches('form[data-keep], #conflict')) return;
    clearTimeout(timer);
    if (request) request.abort();
    leaving = true;
  });

  /* What couldn't be sent or was drawn again is as unsaved as before. */
  function again() {
    leaving = false;
    const form = document.querySelector('form[data-keep]');
    if (form) later(form);
  }
  document.addEventListener('htmx:sendError', again);
  document.addEventListener('htmx:responseError', again);
  document.addEventListener('htmx:afterSettle', function (event) {
    if (event.target !== document.body) return;
    leaving = false;
    kept = typed;
    if (document.querySelector('.errors')) again();
  });

  window.addEventListener('beforeunload', function (event) {
    if (typed !== kept && !leaving) event.preventDefault();
  });
})();
