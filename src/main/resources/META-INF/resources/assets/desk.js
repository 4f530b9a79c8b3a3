/*
 * Type-ahead for <input class="combo" data-suggest="/path" data-for="id of the hidden input">.
 * Asks data-suggest?q=… for <li role="option" data-id data-label>…</li> items and shows them as an ARIA combobox
 * (list autocomplete, manual selection). Choosing writes the id into the hidden input, typing again clears it.
 * An option with data-opens="id of a <details>" opens that panel instead. Without this script the typed text is posted.
 */
(function () {
  'use strict';
  const WAIT = 180;
  let serial = 0;

  function enhance(input) {
    if (input.dataset.ready) return;
    input.dataset.ready = 'true';
    const hidden = document.getElementById(input.dataset.for);
    const list = document.createElement('ul');
    const state = document.createElement('p');
    let active = null;
    let timer = 0;
    let asked = 0;

    list.id = 'options-' + ++serial;
    list.className = 'options';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    const label = input.labels && input.labels[0];
    if (label) {
      label.id = label.id || list.id + '-label';
      list.setAttribute('aria-labelledby', label.id);
    }
    state.className = 'only-read';
    state.setAttribute('role', 'status');
    input.after(list, state);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('autocomplete', 'off');

    const options = () => Array.from(list.querySelectorAll('[role="option"]'));
    const isOpen = () => !list.hidden;

    function mark(option) {
      if (active) active.setAttribute('aria-selected', 'false');
      active = option;
      if (!option) return input.removeAttribute('aria-activedescendant');
      option.setAttribute('aria-selected', 'true');
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }

    function close() {
      clearTimeout(timer);
      asked++;
      mark(null);
      list.hidden = true;
      input.setAttribute('aria-expanded', 'false');
    }

    function show(html) {
      mark(null);
      // parsed apart and moved over by kind, so an error page in the answer can't end up in this one
      const answer = new DOMParser().parseFromString(html, 'text/html');
      const found = Array.from(answer.querySelectorAll('li[role="option"]'));
      list.replaceChildren(...found);
      found.forEach((option, i) => {
        option.id = list.id + '-' + i;
        option.setAttribute('aria-selected', 'false');
      });
      list.hidden = found.length === 0;
      input.setAttribute('aria-expanded', String(found.length > 0));
      state.textContent = (input.dataset.count || '{n}').replace('{n}', String(found.length));
    }

    async function ask() {
      const mine = ++asked;
      const address = new URL(input.dataset.suggest, document.baseURI);
      address.searchParams.set('q', input.value.trim());
      try {
        const answer = await fetch(address, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
        const html = answer.ok && !answer.redirected ? await answer.text() : '';
        if (mine === asked && document.activeElement === input) show(html);
      } catch {
        if (mine === asked) close(); // offline: what was typed still posts
      }
    }

    function choose(option) {
      close();
      if (option.dataset.opens) {
        const panel = document.getElementById(option.dataset.opens);
        if (!panel) return;
        panel.open = true;
        const first = panel.querySelector('input:not([type="hidden"]), select, textarea');
        if (first) {
          if (!first.value) first.value = input.value.trim();
          first.focus();
        }
        return;
      }
      input.value = option.dataset.label || option.textContent.trim();
      if (hidden) {
        hidden.value = option.dataset.id || '';
        hidden.dispatchEvent(new Event('change', { bubbles: true }));
      }
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }

    input.addEventListener('input', function () {
      if (hidden) hidden.value = '';
      clearTimeout(timer);
      if (input.value.trim().length < 2) return close();
      timer = setTimeout(ask, WAIT);
    });

    input.addEventListener('keydown', function (event) {
      if (event.isComposing) return;
      const all = options();
      const at = all.indexOf(active);
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (!isOpen()) return void ask();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        const from = at < 0 && step < 0 ? all.length : at;
        mark(all[(from + step + all.length) % all.length]);
      } else if (event.key === 'Enter' && isOpen() && active) {
        event.preventDefault();
        choose(active);
      } else if (event.key === 'Escape' && isOpen()) {
        event.preventDefault();
        close();
      } else if (event.key === 'Tab') {
        close();
      }
    });

    // keeps the focus in the input while the list is pressed or scrolled
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', function (event) {
      const option = event.target.closest('[role="option"]');
      if (option) choose(option);
    });
    input.addEventListener('blur', close);
  }

  function enhanceIn(root) {
    if (root.matches && root.matches('input.combo[data-suggest]')) enhance(root);
    root.querySelectorAll('input.combo[data-suggest]').forEach(enhance);
  }

  /*
   * Forms keep what was typed: until it is saved the bar below says so, and when the registry doesn't answer or the
   * session has ended the page stays and says that.
   */
  const bar = (name) => document.querySelector('.save-bar .' + name);

  document.addEventListener('input', function (event) {
    const status = bar('status');
    if (status && event.target.closest('form') === status.closest('form')) status.textContent = status.dataset.unsaved;
  });

  function unsent(reason) {
    const notice = bar('unsent');
    if (!notice) return;
    notice.textContent = notice.dataset[reason];
    notice.hidden = false;
  }

  document.addEventListener('htmx:beforeRequest', function () {
    const notice = bar('unsent');
    if (notice) notice.hidden = true;
  });
  document.addEventListener('htmx:sendError', () => unsent('away'));
  document.addEventListener('htmx:responseError', function (event) {
    const status = event.detail.xhr.status;
    unsent(status === 401 ? 'signedOut' : status < 500 ? 'refused' : 'away');
  });

  /* After a row was added, moved or created, the focus goes where the work goes on. */
  const CONTROL = 'input:not([type="hidden"]), select, textarea';

  function goOn(act) {
    const step = act && act.match(/^(.+)\/(add|create|up|down|remove)$/);
    if (!step) return;
    let place = document.getElementById(step[1]);
    if (step[2] === 'add') {
      const rows = document.querySelectorAll('.row[id^="' + step[1] + '/"]');
      const own = Array.from(rows).filter((row) => /^\d+$/.test(row.id.slice(step[1].length + 1)));
      place = own.length ? own[own.length - 1].querySelector(CONTROL) : null;
    } else if (step[2] === 'up' || step[2] === 'down') {
      const at = step[1].lastIndexOf('/');
      const to = Number(step[1].slice(at + 1)) + (step[2] === 'up' ? -1 : 1);
      place = document.getElementById(step[1].slice(0, at + 1) + to);
    } else if (step[2] === 'remove') {
      place = document.getElementById(step[1].replace(/\/\d+$/, ''));
    }
    if (!place) return;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'nearest' });
  }

  document.addEventListener('htmx:afterSettle', function (event) {
    const asked = event.detail.requestConfig;
    const button = asked && asked.triggeringEvent && asked.triggeringEvent.submitter;
    const pressed = button || (asked && asked.elt);
    if (pressed && pressed.name === 'act') goOn(pressed.value);
    const errors = document.querySelector('.errors');
    if (errors && event.target === document.body) errors.focus();
  });

  /* Ticks every box of a form, or none; without this script the link loads the page again so. */
  document.addEventListener('click', function (event) {
    const link = event.target.closest('a[data-tick]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    for (const box of link.closest('form').querySelectorAll('[type="checkbox"]')) box.checked = link.dataset.tick === 'all';
  });

  enhanceIn(document);
  document.addEventListener('htmx:load', (event) => enhanceIn(event.target));
})();
