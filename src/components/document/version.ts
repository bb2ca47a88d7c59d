/** A link that was copied with the hash of its words: whoever comes by it is told if the words have changed since. Loaded only then. */
if (location.hash !== '' && new URLSearchParams(location.search).has('v'))
  void import('./version-notice.ts').then(({ showVersionNotice }) => {
    showVersionNotice();
  });
