// htmx as its package gives it; the form in htmx.html says the rest.
import "htmx.org";
