/** What the pages of the copy do, but for its search page: the modules of the site, as one script. */
import '../citation/card.ts';
import '../document/contents-place.ts';
import '../document/quote.ts';
import '../document/version.ts';
import '../document/view-switch.ts';
import '../navigation/preferences.ts';
import '../register/open-filter.ts';
import '../search/field.ts';
import '../search/marks.ts';
