import { counted, listed } from '../../../shared/language/format'
import type { JobWords } from './en'

export const fr: JobWords = {
  found: 'Depuis son lien',
  another: 'Un autre fichier',
  original: 'Original',
  originalAlt: name => `${name}, tel quel`,
  drawnAlt: name => `${name}, dessiné`,
  drawnClip: 'Le clip dessiné',
  notTaken: names => `Un seul à la fois. Pas pris : ${listed('fr', names)}`,

  promise: {
    clip: 'Votre clip est envoyé au service : les clips ne sont pas dessinés sur cet appareil.',
    album: 'Votre album est envoyé au service : les albums ne sont pas dessinés sur cet appareil.',
  },
  hours: count => counted('fr', count, 'heure', 'heures'),
  minutes: count => counted('fr', count, 'minute', 'minutes'),
  kept: time =>
    `Ce que vous envoyez est gardé avec son dessin ${time} après la fin, ou jusqu’à ce que vous le supprimiez.`,
  send: { clip: 'Envoyer et dessiner le clip', album: 'Envoyer et dessiner l’album' },
  onSample:
    'Les styles sont montrés sur une photo d’exemple : rien de vous n’est envoyé pour cela.',
  firstPicture: 'Ne dessiner que la première image',
  notRead: type => `Le service ne lit pas ${type}. Enregistrez-le d’abord en GIF, MP4 ou WebM.`,
  tooLarge: megabytes =>
    `Le service accepte ${megabytes} Mo au plus. Enregistrez-le d’abord en plus petit.`,

  size: 'Taille',
  sizeOwn: 'La sienne',
  format: 'Fichier',
  formatOwn: type => `${type}, tel quel`,

  sending: 'Envoi',
  finding: 'Recherche en cours',
  queued: 'En attente de son tour',
  running: 'Dessin en cours',
  fetching: 'Réception du dessin',
  ending: 'Suppression du service',
  percent: percent => `${percent} %`,
  left: minutes =>
    minutes < 1
      ? 'moins d’une minute'
      : `encore ${counted('fr', minutes, 'minute', 'minutes')} environ`,
  stayWhileSending: 'Laissez cette page ouverte jusqu’à la fin de l’envoi.',
  mayLeave: 'Vous pouvez fermer cette page : le dessin continue. Ce lien le retrouve.',
  copyLink: 'Copier le lien',
  cancelled: 'Annulé. Le service a supprimé ce qu’il en avait.',
  deleted: 'Supprimé du service.',

  done: 'Dessiné.',
  doneAlbum: (drawn, photos) =>
    `${drawn} sur ${counted('fr', photos, 'photo dessinée', 'photos dessinées')}.`,
  passedOver: 'Laissées de côté :',
  andMore: count => `et ${count} autres, nommées dans report.txt dans le ZIP`,
  keptUntil: when => `Le lien et le service le gardent jusqu’au ${when}.`,
  download: 'Télécharger',
  share: 'Partager',
  saveFailed: 'Le navigateur n’a pas pu l’enregistrer. Réessayez.',
  redraw: 'Dessiner autrement',
  remove: 'Supprimer du service',
  removeAsk: 'Supprimer du service ? Le lien ne fonctionnera plus.',

  play: 'Lire',
  pause: 'Pause',
  position: 'Position',
  positionOf: (at, length) => `${at} sur ${length}`,
  mute: 'Couper le son',
  unmute: 'Activer le son',
  cannotPlay: 'Ce navigateur ne peut pas le lire',

  failure: {
    gone: {
      title: 'Il n’y a plus rien à ce lien.',
      advice: 'Supprimé, expiré, ou propre à une autre clé.',
    },
    off: {
      title: 'Ce service ne dessine que des photos.',
      advice: 'Les clips et albums y sont désactivés. Demandez à qui le gère.',
    },
    full: {
      title: 'Le service n’a plus de place.',
      advice: 'Votre fichier est toujours là. Réessayez plus tard.',
    },
    givenUp: {
      title: 'Le dessin a été abandonné.',
      advice: 'Essayez une taille plus petite ou un clip plus court.',
    },
    offline: {
      title: 'Vous êtes hors ligne.',
      advice: 'Cela continue de soi-même quand la connexion revient.',
    },
    unreachable: {
      title: 'Le service ne répond pas.',
      advice: 'Cela continue de soi-même quand le service revient.',
    },
    interrupted: {
      title: 'La connexion a été coupée plusieurs fois.',
      advice: 'Rien n’est perdu. Réessayez.',
    },
    busy: {
      title: 'Le service est plein.',
      advice: 'Rien n’est perdu. Réessayez dans une minute.',
    },
    limited: {
      title: 'Cela fait beaucoup de dessins.',
      advice: 'Rien n’est perdu. Réessayez dans une minute.',
    },
    tooLarge: {
      title: 'C’est trop grand.',
      advice: 'Choisissez-en un plus petit ou plus court.',
    },
    notAnImage: {
      title: 'Le service ne peut pas lire ceci.',
      advice: 'Enregistrez-le en GIF, MP4 ou WebM ; les albums sont des ZIP de photos.',
    },
    damaged: {
      title: 'Le fichier est abîmé ou incomplet.',
      advice: 'Copiez-le ou téléchargez-le à nouveau.',
    },
    broken: {
      title: 'Une erreur est survenue dans le service.',
      advice: 'Rien n’est perdu. Réessayez.',
    },
    page: {
      title: 'Ce navigateur n’a pas pu faire sa part.',
      advice: 'Fermez d’autres onglets et réessayez.',
    },
  },
}
