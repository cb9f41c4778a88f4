// Sends a form with files while showing how far it is, with a button to cancel. Without this script
// the browser sends the form as it is; the server checks and answers the same.
// A page may name it twice, and an answer that is shown in place runs it anew: nothing stands outside
// of the block, and a form is taken once.
for (const form of document.querySelectorAll('form[data-upload]:not([data-ready])')) {
  form.dataset.ready = 'yes';
  const target = new URL(form.getAttribute('action'), window.location.href).href;
  const panel = form.querySelector('[data-progress]');
  const told = panel.querySelector('[data-told]');
  const bar = panel.querySelector('progress');
  const cancel = panel.querySelector('[data-cancel]');
  const fields = [...form.querySelectorAll('input[type=file]')];
  let sending = null;

  const say = (what) => {
    told.textContent = panel.dataset[what];
  };

  const end = (what) => {
    sending = null;
    bar.hidden = true;
    cancel.hidden = true;
    form.removeAttribute('aria-busy');
    say(what);
    fields.find((field) => field.files.length > 0)?.focus();
  };

  const tooLarge = () => {
    const most = Number(panel.dataset.most);
    const all = fields.flatMap((field) => [...field.files]).reduce((sum, file) => sum + file.size, 0);
    return most > 0 && all > most;
  };

  // Beside the field, as the server would show it.
  const fault = (field, text) => {
    const box = field.closest('.field');
    box.classList.toggle('wrong', text !== '');
    box.querySelector('.fault')?.remove();
    if (text !== '') {
      const words = document.createElement('span');
      words.className = 'fault';
      words.id = `${field.id}-fault`;
      words.textContent = text;
      field.after(words);
      field.setAttribute('aria-describedby', `${words.id} ${field.id}-help`);
      field.focus();
    }
  };

  // The answer is a page: either at another address, or the same form with what is wrong with it.
  const show = (request) => {
    if (request.responseURL !== '' && request.responseURL !== target) {
      window.location.assign(request.responseURL);
      return;
    }
    document.open();
    document.write(request.responseText);
    document.close();
    window.scrollTo(0, 0);
  };

  form.addEventListener('submit', (event) => {
    const chosen = fields.filter((field) => field.files.length > 0);
    if (sending !== null) {
      event.preventDefault();
      return;
    }
    if (chosen.length === 0) {
      return;
    }
    event.preventDefault();
    fields.forEach((field) => fault(field, ''));
    if (tooLarge()) {
      fault(chosen[chosen.length - 1], panel.dataset.tooLarge);
      return;
    }
    const request = new XMLHttpRequest();
    sending = request;
    panel.hidden = false;
    bar.hidden = false;
    cancel.hidden = false;
    bar.value = 0;
    form.setAttribute('aria-busy', 'true');
    say('sending');
    cancel.focus();
    request.upload.addEventListener('progress', (how) => {
      if (how.lengthComputable) {
        bar.value = Math.round((how.loaded / how.total) * 100);
      }
    });
    request.upload.addEventListener('load', () => {
      bar.value = 100;
      say('checking');
    });
    request.addEventListener('load', () => show(request));
    request.addEventListener('error', () => end('failed'));
    request.addEventListener('abort', () => end('cancelled'));
    request.open('POST', target);
    request.send(new FormData(form, event.submitter));
  });

  cancel.addEventListener('click', () => sending?.abort());
}
