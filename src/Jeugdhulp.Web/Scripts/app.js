// Everything here makes a page quicker to use; every page works without it.
import { startConcept } from './concept.js';
import { startEenKeer } from './eenkeer.js';
import { bewaakVerlaten } from './verlaten.js';
import { startFoutfocus } from './foutfocus.js';
import { startInstelling } from './instelling.js';
import { startPaneel } from './paneel.js';
import { startRegistreren } from './registreren.js';
import { startSneltoetsen } from './sneltoetsen.js';
import { startVoortgang } from './voortgang.js';
import { startZoekvelden } from './zoekveld.js';

startEenKeer();
startFoutfocus();
startSneltoetsen();
startZoekvelden(document);
document.querySelectorAll('form[data-concept-url]').forEach(startConcept);
document.querySelectorAll('main form[method="post"]:not([data-concept-url]):has(textarea)').forEach(bewaakVerlaten);
document.querySelectorAll('form[data-paneel-url]').forEach(startPaneel);
document.querySelectorAll('form.contact').forEach(startRegistreren);
document.querySelectorAll('.veld--instelling').forEach(startInstelling);
document.querySelectorAll('[data-voortgang-url]').forEach(startVoortgang);
