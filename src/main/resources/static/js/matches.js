// Shows what is public already under the description while it is typed. Without this script the
// check page shows the same before anything is sent. An answer that is shown in place runs it anew,
// so nothing stands outside of the block.
{
  const PAUSE = 600;
  const SHORTEST = 4;

  for (const place of document.querySelectorAll('[data-matches-for]')) {
    const field = document.getElementById(place.dataset.matchesFor);
    let pending = 0;
    let asked = '';

    const ask = async () => {
      const text = field.value.trim();
      if (text === asked) {
        return;
      }
      asked = text;
      if (text.length < SHORTEST) {
        place.replaceChildren();
        return;
      }
      try {
        const answer = await fetch('/apply/matches', { method: 'POST', body: new URLSearchParams({ text }) });
        if (answer.ok && asked === text) {
          place.innerHTML = await answer.text();
        }
      } catch {
        // A hint that cannot be had is left out; the check page has it.
      }
    };

    field.addEventListener('input', () => {
      clearTimeout(pending);
      pending = setTimeout(ask, PAUSE);
    });
  }
}
