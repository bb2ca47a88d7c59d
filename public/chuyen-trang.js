// Of an address that leads on: goes to the new one with what stood behind the old one. A refresh of the page drops query and fragment (measured), so it
// is there for browsers without scripts alone.
{
  const { to } = document.currentScript.dataset;
  location.replace(to + location.search + location.hash);
}
