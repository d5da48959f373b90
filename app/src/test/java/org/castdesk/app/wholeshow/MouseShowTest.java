package org.castdesk.app.wholeshow;

import org.castdesk.app.RealStudio;

class MouseShowTest extends WholeShow {
  @Override
  OperatorHands hands(RealStudio studio) {
    return new MouseHands(studio);
  }
}
