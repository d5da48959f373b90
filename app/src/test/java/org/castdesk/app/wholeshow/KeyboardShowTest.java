package org.castdesk.app.wholeshow;

import org.castdesk.app.RealStudio;

class KeyboardShowTest extends WholeShow {
  @Override
  OperatorHands hands(RealStudio studio) {
    return new KeyHands(studio);
  }
}
