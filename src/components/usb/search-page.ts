/** The search page of the copy. */
import '../navigation/preferences.ts';
import '../search/field.ts';
import '../search/search-page.ts';
